/**
 * Takes files that a person dropped or chose into the inbox, one after the other, each verified and nothing more. A single
 * one is opened at once; several are left in the list, where each says how it stands.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { useFiles } from '#renderer/client/files.ts';
import { type LongWait, useLongCommand } from '#renderer/client/long-command.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

/** Files on their way to the inbox: the first is being verified, the others come after it. */
export interface Reading {
  readonly names: readonly string[];
  readonly wait: LongWait | null;
}

export interface Receiving {
  readonly reading: Reading;
  readonly receive: (files: readonly File[]) => void;
}

interface Arrival {
  onOne: (file: WaitingFile) => void;
  onSeveral: () => void;
}

export function useReceiving({ onOne, onSeveral }: Arrival): Receiving {
  const { t } = useTranslation();
  const { show } = useToasts();
  const files = useFiles();
  const [offer, wait] = useLongCommand('exchange.offer');
  const [names, setNames] = useState<readonly string[]>([]);

  const receive = async (given: readonly File[]) => {
    if (given.length > 1) onSeveral();
    setNames((before) => [...before, ...given.map(({ name }) => name)]);
    const arrived: WaitingFile[] = [];
    for (const file of given) {
      const token = await files.offer(file);
      const outcome = token.ok ? await offer({ file: token.value }) : undefined;
      if (outcome?.ok === true) arrived.push(outcome.value.value);
      setNames((before) => without(before, file.name));
    }
    const [only] = arrived;
    if (only === undefined) return;
    if (given.length === 1) onOne(only);
    else show({ text: t('receiving.offeredSome', { count: arrived.length }), tone: 'ok' });
  };
  return { reading: { names, wait }, receive: (given) => void receive(given) };
}

function without(names: readonly string[], name: string): string[] {
  const at = names.indexOf(name);
  return names.filter((_, index) => index !== at);
}
