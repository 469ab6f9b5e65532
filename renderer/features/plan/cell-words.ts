/** What a cell of the plan shows, in words: what its field holds, or what records beside the item tell. */
import type { Names } from '#shared/contract/records.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import { progressOf, shareOfSteps } from '#shared/domain/plan-steps.ts';
import { isShare } from '#shared/model/total.ts';
import { formatField } from '#shared/words/format.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { valueOf } from '#renderer/records/record-column.ts';
import { valueText } from '#renderer/records/value-text.ts';
import { PROGRESS, type PlanColumn } from './plan-columns.ts';

export function textOf(row: PlanRow, column: PlanColumn, names: Names, language: Language): string {
  if (column.isTold === true) return stepsText(row);
  if (isShare(column.field))
    return formatField(column.field, shareIn(row, column), language, names);
  return valueText(column, valueOf(row, column), names, language);
}

/** « 2/5 » */
const stepsText = ({ steps }: PlanRow): string =>
  steps === undefined ? '' : `${steps.done}/${steps.total}`;

/** A progress that nobody wrote is that of the steps. */
export function shareIn(row: PlanRow, column: PlanColumn): number | null {
  const value = valueOf(row, column);
  if (typeof value === 'number') return value;
  return column.id === PROGRESS ? progressOf(row) : null;
}

/** What a cell shows: how far steps are; a progress that nobody wrote, from them; else what it holds. */
export const shownIn = (row: PlanRow, column: PlanColumn): unknown => {
  if (column.isTold === true) return row.steps === undefined ? null : shareOfSteps(row.steps);
  return isShare(column.field) ? shareIn(row, column) : valueOf(row, column);
};
