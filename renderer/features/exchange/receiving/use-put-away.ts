/** Takes a file off the list; it can be dropped again. */
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

export function usePutAway(onDone?: () => void): (file: WaitingFile) => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  const putAway = useCommand('exchange.putAway');
  const run = async ({ id, name }: WaitingFile) => {
    const outcome = await putAway({ file: id });
    if (!outcome.ok) return;
    show({ text: t('receiving.putAwayDone', { name }) });
    onDone?.();
  };
  return (file) => void run(file);
}
