/** Rows of text in aligned columns, for a terminal. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, lengthOf(cell));
    }
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - lengthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Letters as a reader counts them. */
const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const lengthOf = (text: string): number => [...letters.segment(text)].length;
