/**
 * Records as one left them, found again when one comes back, after a restart too: read before anything is drawn, kept a
 * moment after each change and as one leaves.
 */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Look } from '#shared/contract/looks.ts';
import { useClient } from '#renderer/client/context.ts';
import type { LookedAt } from './use-looking.ts';

/** Undefined while it is being read. */
/** @param of what was looked at: a plan, a register */
export function useLook(of: string): Look | null | undefined {
  const { client } = useClient();
  const [look, setLook] = useState<Look | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    // What has a look that cannot be read is shown whole.
    void client
      .call('look.of', { of })
      .then((answer) => isWanted && setLook(answer.ok ? answer.value.value : null));
    return () => {
      isWanted = false;
    };
  }, [client, of]);
  return look;
}

const NONE: ReadonlySet<string> = new Set();

/** Letters typed in a filter follow one another. */
const PAUSE_MS = 250;

export function useKeepLook(
  of: string,
  { definition }: Pick<LookedAt, 'definition'>,
  view: string | null,
  folded: ReadonlySet<string> = NONE,
): void {
  const { client } = useClient();
  const look = useMemo(
    (): Look => ({ definition, view, folded: [...folded] }),
    [definition, view, folded],
  );
  const kept = useRef(look);
  const keep = (wanted: Look) => {
    if (kept.current === wanted) return;
    kept.current = wanted;
    void client.call('look.keep', { of, look: wanted });
  };
  const afterAPause = useEffectEvent(keep);
  const onLeaving = useEffectEvent(() => keep(look));
  useEffect(() => {
    const timer = setTimeout(() => afterAPause(look), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [look]);
  useEffect(() => () => onLeaving(), []);
}
