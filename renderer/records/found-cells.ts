/** The cells that hold some words, in the order in which one reads them. */
import { fold } from '#shared/lib/fold.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import type { RecordColumn } from './record-column.ts';

export interface FoundCell {
  readonly id: string;
  readonly column: string;
}

/** Looks for words in these cells; they are read once, whatever is looked for next. */
export function cellFinder<R extends AnyRecord, C extends RecordColumn>(
  rows: readonly R[],
  columnsOf: (row: R) => readonly C[],
  textIn: (row: R, column: C) => string,
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
      return columnsOf(row).flatMap((column) => {
        const text = foldedOnce(textIn(row, column));
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
