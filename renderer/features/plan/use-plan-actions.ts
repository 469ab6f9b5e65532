/** The gestures that change the shape of a plan, and what they say once done. */
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { PlanData } from './plan-data.ts';
import { destinationOf, type MoveDirection } from './plan-moves.ts';
import { branchOf, titleOf } from './plan-tree.ts';

export interface PlanActions {
  /** Answers the id of the item, or null when it was refused. */
  readonly add: (
    parent: string | null,
    after: string | null | undefined,
    title: string,
  ) => Promise<string | null>;
  readonly move: (row: PlanRow, direction: MoveDirection) => Promise<void>;
  readonly remove: (row: PlanRow) => Promise<void>;
}

export function usePlanActions(data: PlanData, announce: (text: string) => void): PlanActions {
  const { t } = useTranslation();
  const { show } = useToasts();
  const addItem = useCommand('plan.addItem');
  const moveItem = useCommand('plan.moveItem');
  const deleteItems = useCommand('plan.deleteItems');
  const restore = useCommand('record.restore');
  const { tree, plan, asOf } = data;

  return {
    async add(parent, after, title) {
      const place = after === undefined ? { parent } : { parent, after };
      const values = [{ field: 'title', value: title }];
      const outcome = await addItem({ plan: plan.id, ...place, values }, { asOf });
      if (outcome.ok) announce(t('plan.added', { title }));
      return outcome.ok ? outcome.value.value.id : null;
    },

    async move(row, direction) {
      const destination = destinationOf(tree, row, direction);
      if (destination === null) return announce(t('plan.cannotMove'));
      const outcome = await moveItem({ item: row.id, ...destination }, { asOf });
      if (!outcome.ok) return undefined;
      const parent = destination.parent === null ? undefined : tree.byId.get(destination.parent);
      const isElsewhere = destination.parent !== row.under && parent !== undefined;
      return announce(
        isElsewhere ? t('plan.movedUnder', { title: titleOf(parent) }) : t('plan.moved'),
      );
    },

    async remove(row) {
      const title = titleOf(row);
      const below = branchOf(tree, row).length - 1;
      const outcome = await deleteItems({ items: [row.id] }, { asOf });
      if (!outcome.ok) return;
      const { ids } = outcome.value.value;
      const putBack = async () => {
        const restored = await restore({ type: 'planItem', ids });
        if (restored.ok) announce(t('plan.restored', { title }));
      };
      show({
        text:
          below === 0
            ? t('plan.deleted', { title })
            : t('plan.deletedWith', { title, count: below }),
        action: { label: t('plan.undo'), onAction: () => void putBack() },
      });
    },
  };
}
