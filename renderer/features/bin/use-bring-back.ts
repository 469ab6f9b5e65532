/** Takes things out of the bin: one gesture per kind of thing, since a gesture names one. */
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { Binned } from './binned.ts';

export function useBringBack(): (binned: readonly Binned[]) => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  const restore = useCommand('record.restore');

  const bringBack = async (binned: readonly Binned[]) => {
    const byType = Map.groupBy(binned, ({ type }) => type);
    let count = 0;
    for (const [type, ones] of byType) {
      // One after the other: they are gestures of one person, in that order.
      const outcome = await restore({ type, ids: ones.map(({ id }) => id) });
      if (outcome.ok) count += ones.length;
    }
    const [only] = binned;
    if (count === 0 || only === undefined) return;
    const text =
      count === 1 ? t('bin.restored', { title: only.title }) : t('bin.restoredSome', { count });
    show({ text, tone: 'ok' });
  };
  return (binned) => void bringBack(binned);
}
