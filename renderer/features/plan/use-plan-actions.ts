/** The gestures that change the shape of a plan, and what they say once done. */
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { PlanData } from './plan-data.ts';
import {
  destinationOf,
  lastUnder,
  withoutThoseBelow,
  type Destination,
  type MoveDirection,
} from './plan-moves.ts';
import { branchOf, titleOf } from './plan-tree.ts';

export interface PlanActions {
  /** Answers the id of the item, or null when it was refused. */
  readonly add: (
    parent: string | null,
    after: string | null | undefined,
    title: string,
  ) => Promise<string | null>;
  readonly move: (rows: readonly PlanRow[], direction: MoveDirection) => Promise<void>;
  readonly place: (rows: readonly PlanRow[], destination: Destination | null) => Promise<void>;
  /** Last under that parent; null: last at the first level. */
  readonly placeUnder: (row: PlanRow, parent: PlanRow | null) => Promise<void>;
  readonly duplicate: (rows: readonly PlanRow[]) => Promise<void>;
  readonly remove: (rows: readonly PlanRow[]) => Promise<void>;
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
  const moveItems = useCommand('plan.moveItems');
  const duplicateItems = useCommand('plan.duplicateItems');
  const deleteItems = useCommand('plan.deleteItems');
  const restore = useCommand('record.restore');
  const inTurn = useTurns(data);

  /** The items as the plan now holds them, in its order. */
  const placeIn = async (
    now: PlanData,
    ids: readonly string[],
    destinationIn: (rows: readonly PlanRow[]) => Destination | null,
  ) => {
    const wanted = new Set(ids);
    const rows = withoutThoseBelow(
      now.tree,
      now.rows.filter(({ id }) => wanted.has(id)),
    );
    const [row] = rows;
    const destination = destinationIn(rows);
    if (row === undefined || destination === null) {
      announce(t(rows.length > 1 ? 'plan.cannotMoveTogether' : 'plan.cannotMove'));
      return now.asOf;
    }
    const outcome = await (rows.length === 1
      ? moveItem({ item: row.id, ...destination }, { asOf: now.asOf })
      : moveItems({ items: rows.map(({ id }) => id), ...destination }, { asOf: now.asOf }));
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

    move: (rows, direction) =>
      inTurn((now) =>
        placeIn(now, idsOf(rows), (family) => destinationOf(now.tree, family, direction)),
      ),
    place: (rows, destination) => inTurn((now) => placeIn(now, idsOf(rows), () => destination)),
    placeUnder: (row, parent) =>
      inTurn((now) =>
        placeIn(now, [row.id], () => ({
          parent: parent?.id ?? null,
          after: lastUnder(now.tree, parent?.id ?? null, [row]),
        })),
      ),

    async duplicate(rows) {
      const outcome = await duplicateItems({ items: idsOf(rows) }, { asOf: data.asOf });
      if (outcome.ok) announce(t('plan.duplicated', { count: rows.length }));
    },

    async remove(given) {
      const rows = withoutThoseBelow(data.tree, given);
      const [row] = rows;
      if (row === undefined) return;
      const title = titleOf(row);
      const below = rows.flatMap((one) => branchOf(data.tree, one)).length - rows.length;
      const outcome = await deleteItems({ items: idsOf(rows) }, { asOf: data.asOf });
      if (!outcome.ok) return;
      const { ids } = outcome.value.value;
      const putBack = async () => {
        const restored = await restore({ type: 'planItem', ids });
        if (restored.ok) announce(t('plan.restored', { title, count: rows.length }));
      };
      const isAlone = below === 0;
      const one = isAlone
        ? t('plan.deleted', { title })
        : t('plan.deletedWith', { title, count: below });
      show({
        text: rows.length === 1 ? one : t('plan.deletedMany', { count: ids.length }),
        action: { label: t('plan.undo'), onAction: () => void putBack() },
      });
    },
  };
}

const idsOf = (rows: readonly PlanRow[]): string[] => rows.map(({ id }) => id);

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
