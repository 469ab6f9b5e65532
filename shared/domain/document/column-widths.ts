/**
 * The widths of a table's columns: those asked for in relation to each other, save that none is narrower than the
 * longest word of its headings and than the usual words of its cells, as long as all of that fits on the page.
 */
import type { Paragraph, Table, TableCell, TableRow } from './document.ts';
import { likelyWidth, widestWords } from './lines.ts';
import { type Setting, type Style, sum } from './table-grid.ts';

/** Beyond, a word is an address or a row of letters: it is cut rather than given half the page. */
const USUAL_WORD = 16;
/** For the rounding of widths. */
const SLACK = 0.5;

export type WidthSetting = Pick<Setting, 'measure' | 'padding'>;

/** Answers widths that together take `width`, and whether every word has its room. */
export function columnWidths(
  table: Pick<Table, 'columns' | 'header' | 'rows' | 'fontSize'>,
  width: number,
  setting: WidthSetting,
): { readonly widths: readonly number[]; readonly isRoomy: boolean } {
  const needed = neededWidths(table, setting);
  const isRoomy = sum(needed) <= width;
  const scale = isRoomy ? 1 : width / sum(needed);
  const least = needed.map((one) => one * scale);
  return { widths: shared(table.columns, least, width), isRoomy };
}

/** Each column its part of the width, but those that would lack room, which have exactly what they need. */
function shared(weights: readonly number[], least: readonly number[], width: number): number[] {
  const held = new Set<number>();
  for (;;) {
    const free = width - sum(least.filter((_, column) => held.has(column)));
    const total = sum(weights.filter((_, column) => !held.has(column)));
    const widths = weights.map((weight, column) =>
      held.has(column) ? (least[column] ?? 0) : (weight / total) * free,
    );
    const short = widths.findIndex(
      (own, column) => !held.has(column) && own < (least[column] ?? 0),
    );
    if (short === -1) return widths;
    held.add(short);
    if (held.size === weights.length) return [...least];
  }
}

function neededWidths(
  { columns, header, rows, fontSize }: Parameters<typeof columnWidths>[0],
  setting: WidthSetting,
) {
  const words = columns.map(() => new Map<string, Style>());
  const gather = (all: readonly TableRow[], most: number) => {
    for (const [column, cell] of cellsAlone(all, columns.length)) {
      for (const { text, style } of widestIn(cell.paragraphs, most))
        words[column]?.set(text, { ...style, size: fontSize });
    }
  };
  gather(header, Infinity);
  gather(rows, USUAL_WORD);
  return words.map((own) => {
    const widest = [...own]
      .toSorted(([a], [b]) => likelyWidth(b) - likelyWidth(a))
      .slice(0, MEASURED);
    const inked = Math.max(0, ...widest.map(([text, style]) => setting.measure(text, style)));
    return inked + 2 * setting.padding.x + SLACK;
  });
}

/** The likeliest words are measured, not all: there are as many as the table has cells. */
const MEASURED = 24;

const widestIn = (paragraphs: readonly Paragraph[], most: number) =>
  paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ text, ...style }) =>
      widestWords(text, most).map((word) => ({ text: word, style })),
    ),
  );

/** The cells that are one column wide, each with its column. */
function* cellsAlone(rows: readonly TableRow[], count: number): Generator<[number, TableCell]> {
  const free = Array.from({ length: count }, () => 0);
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column += 1;
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (colSpan === 1) yield [column, cell];
      free.fill(row + rowSpan, column, column + colSpan);
      column += colSpan;
    }
  }
}
