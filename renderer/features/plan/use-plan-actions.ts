/** The gestures that change the shape of a plan, and what they say once done. */
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { PlanData } from './plan-data.ts';
import { destinationOf, type Destination, type MoveDirection } from './plan-moves.ts';
import { branchOf, titleOf, type PlanTree } from './plan-tree.ts';

export interface PlanActions {
  /** Answers the id of the item, or null when it was refused. */
  readonly add: (
    parent: string | null,
    after: string | null | undefined,
    title: string,
  ) => Promise<string | null>;
  readonly move: (row: PlanRow, direction: MoveDirection) => Promise<void>;
  /** Last under that parent. */
  readonly place: (row: PlanRow, parent: PlanRow) => Promise<void>;
  readonly remove: (row: PlanRow) => Promise<void>;
}

export function usePlanActions(
  data: PlanData,
  announce: (text: string) => void,
  onAdded?: (id: string) => void,
): PlanActions {
  const { t } = useTranslation();
  const { show } = useToasts();
  const addItem = useCommand('plan.addItem');
  const moveItem = useCommand('plan.moveItem');
  const deleteItems = useCommand('plan.deleteItems');
  const restore = useCommand('record.restore');
  const inTurn = useTurns(data);

  const move = async (
    now: PlanData,
    id: string,
    whither: (tree: PlanTree, row: PlanRow) => Destination | null,
  ) => {
    const row = now.tree.byId.get(id);
    const destination = row === undefined ? null : whither(now.tree, row);
    if (row === undefined || destination === null) {
      announce(t('plan.cannotMove'));
      return now.asOf;
    }
    const outcome = await moveItem({ item: id, ...destination }, { asOf: now.asOf });
    if (!outcome.ok) return now.asOf;
    const parent = now.tree.byId.get(destination.parent ?? '');
    const isElsewhere = destination.parent !== row.under && parent !== undefined;
    announce(isElsewhere ? t('plan.movedUnder', { title: titleOf(parent) }) : t('plan.moved'));
    return outcome.value.asOf;
  };

  return {
    async add(parent, after, title) {
      const place = after === undefined ? { parent } : { parent, after };
      const values = [{ field: 'title', value: title }];
      const outcome = await addItem({ plan: data.plan.id, ...place, values }, { asOf: data.asOf });
      if (!outcome.ok) return null;
      const { id } = outcome.value.value;
      onAdded?.(id);
      announce(t('plan.added', { title }));
      return id;
    },

    move: (row, direction) =>
      inTurn((now) => move(now, row.id, (tree, item) => destinationOf(tree, item, direction))),

    place: (row, parent) =>
      inTurn((now) =>
        move(now, row.id, (tree) => ({
          parent: parent.id,
          after: tree.under(parent.id).at(-1)?.id ?? null,
        })),
      ),

    async remove(row) {
      const title = titleOf(row);
      const below = branchOf(data.tree, row).length - 1;
      const outcome = await deleteItems({ items: [row.id] }, { asOf: data.asOf });
      if (!outcome.ok) return;
      const { ids } = outcome.value.value;
      const putBack = async () => {
        const restored = await restore({ type: 'planItem', ids });
        if (restored.ok) announce(t('plan.restored', { title }));
      };
      const isAlone = below === 0;
      show({
        text: isAlone
          ? t('plan.deleted', { title })
          : t('plan.deletedWith', { title, count: below }),
        action: { label: t('plan.undo'), onAction: () => void putBack() },
      });
    },
  };
}

/** A gesture that changed nothing brings no answer to wait for. */
const PATIENCE_MS = 1_500;

/**
 * One gesture after the other, each on the plan as the one before left it: a key held down moves an item as many
 * times as it repeats. A gesture answers the position that the plan must have reached before the next.
 */
function useTurns(data: PlanData): (gesture: (now: PlanData) => Promise<number>) => Promise<void> {
  const latest = useRef(data);
  const waiting = useRef<(() => void)[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  useLayoutEffect(() => {
    latest.current = data;
    for (const look of waiting.current.splice(0)) look();
  });
  const reached = async (asOf: number) => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    const shown = async () => {
      while (latest.current.asOf < asOf) {
        await new Promise<void>((resolve) => waiting.current.push(resolve));
      }
    };
    await Promise.race([shown(), patience]);
  };
  return (gesture) => {
    queue.current = queue.current.then(async () => reached(await gesture(latest.current)));
    return queue.current;
  };
}
