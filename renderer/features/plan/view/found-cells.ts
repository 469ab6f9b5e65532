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

/** Looks for words in these cells; they are read once, whatever is looked for next. */
export function cellFinder(
  rows: readonly PlanRow[],
  columns: readonly PlanColumn[],
  names: Names,
  language: Language,
): (words: string) => readonly FoundCell[] {
  let known: readonly (FoundCell & { readonly text: string })[] | null = null;
  const folded = new Map<string, string>();
  const foldedOnce = (text: string): string => {
    const found = folded.get(text) ?? fold(text);
    folded.set(text, found);
    return found;
  };
  const read = () =>
    rows.flatMap((row) => {
      const isHeading = row.level === 'goal' || row.level === 'objective';
      const own = isHeading ? columns.filter(({ id }) => id === TITLE) : columns;
      return own.flatMap((column) => {
        const text = foldedOnce(textOf(row, column, names, language));
        return text === '' ? [] : [{ id: row.id, column: column.id, text }];
      });
    });
  return (words) => {
    const sought = fold(words);
    if (sought === '') return [];
    known ??= read();
    return known.filter(({ text }) => text.includes(sought));
  };
}
