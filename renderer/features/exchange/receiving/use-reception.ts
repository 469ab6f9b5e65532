/** What is done with a reception: its receipt on paper, taken back whole, put back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

export function useReception(id: number) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const { client, onFailure } = useClient();
  const files = useFiles();
  const sendAside = useCommand('exchange.setAside');
  const sendBack = useCommand('exchange.putBack');
  const [isPrinting, setIsPrinting] = useState(false);
  const [isChanging, setIsChanging] = useState(false);

  const print = async () => {
    setIsPrinting(true);
    const outcome = await client.call('exchange.receipt', { import: id, language });
    if (outcome.ok) {
      const { file, name } = outcome.value.value;
      const saved = await files.save(file, name);
      if (saved.ok && saved.value) show({ text: t('receiving.printed', { name }), tone: 'ok' });
    } else onFailure(outcome.error);
    setIsPrinting(false);
  };
  const setAside = async () => {
    setIsChanging(true);
    const outcome = await sendAside({ import: id });
    setIsChanging(false);
    if (!outcome.ok) return;
    const back = { label: t('receiving.putBack'), onAction: () => void putBack() };
    show({ text: t('receiving.setAsideDone'), action: back });
  };
  async function putBack(): Promise<void> {
    setIsChanging(true);
    const outcome = await sendBack({ import: id });
    setIsChanging(false);
    if (outcome.ok) show({ text: t('receiving.putBackDone'), tone: 'ok' });
  }
  return {
    isPrinting,
    isChanging,
    print: () => void print(),
    setAside: () => void setAside(),
    putBack: () => void putBack(),
  };
}
