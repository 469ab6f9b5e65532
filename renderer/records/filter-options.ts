/** What a filter on a column may choose from: the model's choices, or what the records themselves hold. */
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { cellValue } from '#shared/domain/record-filter.ts';
import { formatElement, formatValue } from '#shared/words/format.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { membersOf } from '#renderer/ui/grid/editors/editor.ts';
import type { RecordColumn } from './record-column.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export function filterOptions(
  column: RecordColumn,
  rows: readonly AnyRecord[],
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
  { field }: RecordColumn,
  value: string,
  names: Names,
  language: Language,
): string =>
  field.element === undefined
    ? formatValue(field, value, language, names)
    : formatElement(field.element, value, language, names);
