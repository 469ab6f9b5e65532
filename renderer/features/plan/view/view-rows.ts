/**
 * What of a plan a view leaves in sight. Each part is derived from its last answer: a value that neither the filter
 * nor the order reads changes its own row, and nothing else.
 */
import type { PlanRow } from '#shared/contract/plans.ts';
import { answersTo, matchingRows, withSurroundings } from '#shared/domain/plan-filter.ts';
import { type FilterColumn } from '#shared/domain/record-filter.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { changesBetween, withChanges, type Change } from '#shared/lib/changes.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import { runningSum } from '#shared/lib/running-sum.ts';
import { changesInPlace, treeIn, type PlanTree } from '../plan-tree.ts';
import { narrowedTree } from './narrowed-tree.ts';
import type { Order } from '#renderer/records/order.ts';

/** The ids of the rows that answer to the filter. */
export const matchingIds = (
  rows: readonly PlanRow[],
  filters: readonly Condition[],
  columns: readonly FilterColumn[],
  today: string,
): ReadonlySet<string> =>
  filters.length === 0
    ? NONE
    : new Set(matchingRows(rows, filters, columns, today).map(({ id }) => id));

const NONE: ReadonlySet<string> = new Set();

/** Those, and all that stands around them; null where nothing is filtered. */
export const shownIds = (
  ids: ReadonlySet<string> | null,
  tree: PlanTree,
): ReadonlySet<string> | null => ids && withSurroundings(ids, tree.rows);

/** All that a filter keeps, else the actions, in order. */
export function rowsFound(
  tree: PlanTree,
  ids: ReadonlySet<string> | null,
  order: Order<PlanRow> | null,
): readonly PlanRow[] {
  const kept = tree.rows.filter(({ id, level }) =>
    ids === null ? level === 'action' : ids.has(id),
  );
  return order === null ? kept : order.put(kept);
}

const actionsAmong = (rows: readonly PlanRow[]): { readonly actions: number } => ({
  actions: rows.reduce((count, { level }) => count + Number(level === 'action'), 0),
});

export const createViewRows = () => ({
  matching: fromLast(matchingIds, ({ given, value }, rows, filters, columns, today) => {
    const [rowsBefore, ...before] = given;
    const isAsked = [filters, columns, today].some((one, index) => one !== before[index]);
    const changes = isAsked ? null : changesInPlace(rowsBefore, rows);
    const answers = answersTo(filters, columns, today);
    const isAlike = (change: Change<PlanRow>) => answers(change.before) === answers(change.after);
    return changes?.every(isAlike) === true ? value : null;
  }),
  shown: fromLast(shownIds, ({ given: [before, treeBefore], value }, ids, tree) =>
    ids === before && tree.shape === treeBefore.shape ? value : null,
  ),
  narrowed: fromLast(narrowedTree, ({ given, value }, tree, shown, order) => {
    const [before, shownBefore, orderBefore] = given;
    if (shown === null && order === null) return null;
    return shown === shownBefore && isInOrder([before, orderBefore], [tree, order])
      ? treeIn(value.shape, tree.byId)
      : null;
  }),
  found: fromLast(rowsFound, ({ given, value }, tree, ids, order) => {
    const [before, idsBefore, orderBefore] = given;
    return ids === idsBefore && isInOrder([before, orderBefore], [tree, order])
      ? withChanges(value, changesBetween(before.rows, tree.rows) ?? [])
      : null;
  }),
  actions: runningSum(actionsAmong),
  actionsFound: runningSum(actionsAmong),
});

type Ordered = readonly [PlanTree, Order<PlanRow> | null];

/** The same items in the same places, and none that the order would put elsewhere. */
const isInOrder = ([before, orderBefore]: Ordered, [tree, order]: Ordered): boolean =>
  before.shape === tree.shape &&
  orderBefore === order &&
  (order === null ||
    changesBetween(before.rows, tree.rows)?.every((change) =>
      Object.is(order.keyOf(change.before), order.keyOf(change.after)),
    ) === true);
