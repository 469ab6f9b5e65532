/** What rows are compared by in a column: dates and numbers by their value, choices by their rank, the rest as read. */
import type { SortKey } from '#shared/domain/sorted-rows.ts';
import { isEmptyValue, numberOf } from '#shared/domain/record-filter.ts';
import { isTick, type RecordColumn } from './record-column.ts';

export function sortKeyOf<R, C extends RecordColumn>(
  column: C,
  shownIn: (row: R, column: C) => unknown,
  textIn: (row: R, column: C) => string,
): (row: R) => SortKey {
  const { field } = column;
  const ranks = new Map((field.options ?? []).map(({ value }, rank) => [value, rank]));
  return (row) => {
    const value = shownIn(row, column);
    if (isTick(column)) return value === true ? 0 : null;
    if (isEmptyValue(value)) return null;
    if (column.isTold === true) return numberOf(value);
    if (field.kind === 'choice' && typeof value === 'string') return ranks.get(value) ?? ranks.size;
    if (field.kind === 'date' && typeof value === 'string') return value;
    if (field.kind === 'integer' || field.kind === 'money') return numberOf(value);
    return textIn(row, column) || null;
  };
}
