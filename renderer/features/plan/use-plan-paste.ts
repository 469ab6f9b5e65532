/** A pasted block, read over the plan's lines; what goes beyond them becomes items, in the same gesture. */
import { useTranslation } from 'react-i18next';
import { ok } from '#shared/lib/result.ts';
import { useCommand } from '#renderer/client/queries.ts';
import type { BlockGround } from '#renderer/records/use-block-actions.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import { pasteBlock } from './paste-block.ts';
import type { PlanData } from './plan-data.ts';
import type { PlanSheet } from './plan-sheet.ts';

export function usePlanPaste(
  data: PlanData,
  sheet: PlanSheet,
  onAdded: (id: string) => void,
): BlockGround<PlanRow>['paste'] {
  const { t } = useTranslation();
  const writeBlock = useCommand('plan.writeBlock');
  return (selection, cells, settings) => {
    const words = {
      tooWide: t('plan.pasteTooWide'),
      nowhere: t('plan.pasteNowhere'),
      tooLong: t('plan.pasteTooLong'),
    };
    const pasted = pasteBlock({ ...sheet, settings, words }, selection, cells);
    if (!pasted.ok) return pasted;
    const { changes, added, from, to } = pasted.value;
    const write = async () => {
      const outcome = await writeBlock(
        {
          plan: data.plan.id,
          changes: changes.map(({ row, cells: own }) => ({ id: row.id, cells: [...own] })),
          added: added.map(({ items, ...place }) => ({
            ...place,
            items: items.map((item) => [...item]),
          })),
        },
        { asOf: data.asOf },
      );
      if (outcome.ok) for (const id of outcome.value.value.ids) onAdded(id);
      return outcome.ok;
    };
    const count = added.reduce((sum, { items }) => sum + items.length, 0);
    return ok({ changes, from, to, adding: added.length > 0 ? { count, write } : null });
  };
}
