/**
 * Writes that may last: after a second the person sees what is being done and how far it is, and may give it up. Given
 * up, nothing was done, and that is said once, here; the caller has nothing to say of it.
 */
import { useCallback, useState } from 'react';
import type { Stage } from '#shared/contract/task.ts';
import type { Outcome } from './client.ts';
import { useClient } from './context.ts';
import { useCommand, type Write, type WriteName } from './queries.ts';

/** A wait that has become long. */
export interface LongWait {
  /** Null until it is said. */
  readonly stage: Stage | null;
  /** From 0 to 1. */
  readonly part: number | null;
  /** It is stopping. */
  readonly isGivenUp: boolean;
  readonly giveUp: () => void;
}

const PATIENCE_MS = 1_000;

export function useLongCommand<N extends WriteName>(name: N): readonly [Write<N>, LongWait | null] {
  const { client, onFailure } = useClient();
  const send = useCommand(name);
  const [wait, setWait] = useState<LongWait | null>(null);
  const run: Write<N> = useCallback(
    async (input, { isSilent = false, ...options } = {}) => {
      const task = crypto.randomUUID();
      let isLong = false;
      let now: LongWait = { stage: null, part: null, isGivenUp: false, giveUp };
      const become = (change: Partial<LongWait>): void => {
        now = { ...now, ...change };
        if (isLong) setWait(now);
      };
      function giveUp(): void {
        become({ isGivenUp: true });
        client.transport.giveUp(task);
      }
      const stop = client.progress.hear(task, ({ stage, part }) => become({ stage, part }));
      const patience = setTimeout(() => {
        isLong = true;
        setWait(now);
      }, PATIENCE_MS);
      const outcome = await send(input, { ...options, task, isSilent: true });
      clearTimeout(patience);
      stop();
      setWait(null);
      if (!outcome.ok && (!isSilent || wasGivenUp(outcome))) onFailure(outcome.error);
      return outcome;
    },
    [client, send, onFailure],
  );
  return [run, wait];
}

export const wasGivenUp = <N extends WriteName>(outcome: Outcome<N>): boolean =>
  !outcome.ok && outcome.error.code === 'cancelled';
