/** Looks at what a file would do, and again whenever the network has moved since. */
import { useCallback, useEffect, useState } from 'react';
import type { Preview } from '#shared/contract/exchange.ts';
import { type LongWait, useLongCommand, wasGivenUp } from '#renderer/client/long-command.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';

export interface Previewing {
  readonly preview: Preview | undefined;
  readonly failure: ClientFailure | null;
  readonly wait: LongWait | null;
  readonly wasGivenUp: boolean;
  readonly lookAgain: () => Promise<void>;
}

export function usePreview(file: string): Previewing {
  const [look, wait] = useLongCommand('exchange.preview');
  const [preview, setPreview] = useState<Preview | undefined>(undefined);
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const [isGivenUp, setIsGivenUp] = useState(false);
  const lookAgain = useCallback(async () => {
    setIsGivenUp(false);
    const outcome = await look({ file }, { isSilent: true });
    if (wasGivenUp(outcome)) {
      setIsGivenUp(true);
      return;
    }
    if (outcome.ok) setPreview(outcome.value.value);
    setFailure(outcome.ok ? null : outcome.error);
  }, [look, file]);
  useEffect(() => {
    // Nothing is set before the answer has come.
    const first = setTimeout(() => void lookAgain(), 0);
    return () => clearTimeout(first);
  }, [lookAgain]);
  return { preview, failure, wait, wasGivenUp: isGivenUp, lookAgain };
}
