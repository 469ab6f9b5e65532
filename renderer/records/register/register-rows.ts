/**
 * The records of a register that a view leaves in sight, in its order. Each answer is derived from the last one: a value
 * that neither the filter nor the order reads changes its own row, and nothing else.
 */
import type { RegisterRow } from '#shared/contract/registers.ts';
import { answersTo, type FilterColumn } from '#shared/domain/record-filter.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { changesBetween, withChanges } from '#shared/lib/changes.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import type { Order } from '../order.ts';

/** The ids of the records that answer to the filter. */
const matchingIds = (
  rows: readonly RegisterRow[],
  filters: readonly Condition[],
  columns: readonly FilterColumn[],
  today: string,
): ReadonlySet<string> => {
  if (filters.length === 0) return NONE;
  const answers = answersTo(filters, columns, today);
  return new Set(rows.filter((row) => answers(row)).map(({ id }) => id));
};
const NONE: ReadonlySet<string> = new Set();

const inOrder = (
  rows: readonly RegisterRow[],
  ids: ReadonlySet<string> | null,
  order: Order<RegisterRow> | null,
): readonly RegisterRow[] => {
  const kept = ids === null ? rows : rows.filter(({ id }) => ids.has(id));
  return order === null ? kept : order.put(kept);
};

export const createRegisterRows = () => ({
  matching: fromLast(matchingIds, ({ given, value }, rows, filters, columns, today) => {
    const [rowsBefore, ...before] = given;
    const isAsked = [filters, columns, today].some((one, index) => one !== before[index]);
    const changes = isAsked ? null : changesBetween(rowsBefore, rows);
    if (changes === null) return null;
    const answers = answersTo(filters, columns, today);
    return changes.every(
      ({ before: old, after }) => old.id === after.id && answers(old) === answers(after),
    )
      ? value
      : null;
  }),
  found: fromLast(inOrder, ({ given, value }, rows, ids, order) => {
    const [rowsBefore, idsBefore, orderBefore] = given;
    if (ids !== idsBefore || order !== orderBefore) return null;
    const changes = changesBetween(rowsBefore, rows);
    const isInPlace = changes?.every(
      ({ before, after }) =>
        before.id === after.id &&
        (order === null || Object.is(order.keyOf(before), order.keyOf(after))),
    );
    return isInPlace === true ? withChanges(value, changes ?? []) : null;
  }),
});
