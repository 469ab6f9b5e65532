/** What rows are compared by in a column: dates and numbers by their value, choices by their rank, the rest as read. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Names } from '#shared/contract/records.ts';
import { shownValue } from '#shared/domain/plan-filter.ts';
import { isEmptyValue, numberOf } from '#shared/domain/record-filter.ts';
import { shareOfSteps } from '#shared/domain/plan-steps.ts';
import type { SortKey } from '#shared/domain/plan-sort.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { textOf } from '../CellContent.tsx';
import { isTick } from '../plan-cells.ts';
import type { PlanColumn } from '../plan-columns.ts';

export function sortKeyOf(
  column: PlanColumn,
  names: Names,
  language: Language,
): (row: PlanRow) => SortKey {
  const { field } = column;
  const ranks = new Map((field.options ?? []).map(({ value }, rank) => [value, rank]));
  return (row) => {
    const value = shownValue(row, column);
    if (isTick(column)) return value === true ? 0 : null;
    if (column.isTold === true) return row.steps === undefined ? null : shareOfSteps(row.steps);
    if (isEmptyValue(value)) return null;
    if (field.kind === 'choice' && typeof value === 'string') return ranks.get(value) ?? ranks.size;
    if (field.kind === 'date' && typeof value === 'string') return value;
    if (field.kind === 'integer' || field.kind === 'money') return numberOf(value);
    return textOf(row, column, names, language) || null;
  };
}
