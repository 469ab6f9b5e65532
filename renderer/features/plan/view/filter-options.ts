/** What a filter on a column may choose from: the model's choices, or what the plan's own items hold. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Names } from '#shared/contract/records.ts';
import { cellValue } from '#shared/domain/record-filter.ts';
import { formatElement, formatValue } from '#shared/words/format.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { membersOf } from '#renderer/ui/grid/editors/editor.ts';
import type { PlanColumn } from '../plan-columns.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export function filterOptions(
  column: PlanColumn,
  rows: readonly PlanRow[],
  names: Names,
  language: Language,
): readonly FilterOption[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = cellValue(row, column);
    const held = typeof value === 'string' ? [value] : membersOf(value);
    for (const one of held) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const declared = column.field.options?.map(({ value }) => value) ?? [];
  const found = [...counts.keys()].filter((value) => !declared.includes(value));
  const label = (value: string) => labelOfValue(column, value, names, language);
  return [
    ...declared,
    ...found.toSorted((one, other) => label(one).localeCompare(label(other), language)),
  ].map((value) => ({ value, label: label(value), count: counts.get(value) ?? 0 }));
}

export const labelOfValue = (
  { field }: PlanColumn,
  value: string,
  names: Names,
  language: Language,
): string =>
  field.element === undefined
    ? formatValue(field, value, language, names)
    : formatElement(field.element, value, language, names);
