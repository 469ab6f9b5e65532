/** Prepares one file and gives it to the person: alone, or in the draft of a message. */
import { useState } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import { useFiles } from '#renderer/client/files.ts';
import { type LongWait, useLongCommand } from '#renderer/client/long-command.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { planOf, type Wishes } from './wishes.ts';

export type Prepared = OutputOf<'exchange.prepare'>;

export interface ReadyFile {
  readonly prepared: Prepared;
  /** Name of what the person has: the file, or the draft that holds it; null when they put it nowhere. */
  readonly saved: string | null;
  readonly isDraft: boolean;
  readonly password: string | null;
}

export interface Preparing {
  readonly making: 'file' | 'message' | null;
  readonly failure: ClientFailure | null;
  readonly wait: LongWait | null;
  readonly prepare: (wishes: Wishes, as: 'file' | 'message') => Promise<ReadyFile | undefined>;
}

export function usePreparing(): Preparing {
  const language = useLanguage();
  const files = useFiles({ isSilent: true });
  const [send, wait] = useLongCommand('exchange.prepare');
  const [making, setMaking] = useState<'file' | 'message' | null>(null);
  const [failure, setFailure] = useState<ClientFailure | null>(null);

  const prepare: Preparing['prepare'] = async (wishes, as) => {
    setFailure(null);
    setMaking(as);
    const { password } = wishes;
    const outcome = await send(
      {
        ...planOf(wishes),
        ...(password === null ? {} : { password }),
        language,
        message: as === 'message',
      },
      { isSilent: true },
    );
    if (!outcome.ok) {
      setMaking(null);
      setFailure(outcome.error.code === 'cancelled' ? null : outcome.error);
      return undefined;
    }
    const prepared = outcome.value.value;
    const given = prepared.draft ?? prepared;
    const saved = await files.save(given.file, given.name);
    setMaking(null);
    if (!saved.ok) setFailure(saved.error);
    const isSaved = saved.ok && saved.value;
    return {
      prepared,
      password,
      isDraft: prepared.draft !== null,
      saved: isSaved ? given.name : null,
    };
  };
  return { making, failure, wait, prepare };
}
