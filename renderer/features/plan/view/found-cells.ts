/** The cells that hold some words, in the order in which one reads the plan. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Names } from '#shared/contract/records.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { textOf } from '../CellContent.tsx';
import { TITLE, type PlanColumn } from '../plan-columns.ts';

export interface FoundCell {
  readonly id: string;
  readonly column: string;
}

export function foundCells(
  words: string,
  rows: readonly PlanRow[],
  columns: readonly PlanColumn[],
  names: Names,
  language: Language,
): readonly FoundCell[] {
  const sought = fold(words);
  if (sought === '') return [];
  return rows.flatMap((row) => {
    const isHeading = row.level === 'goal' || row.level === 'objective';
    const own = isHeading ? columns.filter(({ id }) => id === TITLE) : columns;
    return own.flatMap((column) =>
      fold(textOf(row, column, names, language)).includes(sought)
        ? [{ id: row.id, column: column.id }]
        : [],
    );
  });
}
