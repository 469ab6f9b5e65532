/**
 * A table's cells, each at its place in the grid, with its text in lines; and the grid with what is taller than a
 * page cut between lines, so that no text is ever too long to be printed.
 */
import type { Block, Run, Table, TableCell, TableRow } from './document.ts';
import { breakLines, type Measure, type TextLine } from './lines.ts';

export type Style = Omit<Run, 'text'> & { readonly size: number };

export interface PlacedLine extends TextLine<Style> {
  /** From the top of the text to the top of this line's own room. */
  readonly before: number;
  readonly height: number;
  readonly indent: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface GridCell {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
  readonly lines: readonly PlacedLine[];
  /** The lines on a page where it goes on from the one before. */
  readonly again: readonly PlacedLine[];
  readonly cell: TableCell;
}

export interface Grid {
  readonly cells: readonly GridCell[];
  readonly rows: readonly GridRow[];
}

export type GridRow = Pick<TableRow, 'rule' | 'minHeight'>;

export interface Setting {
  readonly measure: Measure<Style>;
  /** Height of a line, as a multiple of the size of its letters. */
  readonly leading: number;
  readonly padding: { readonly x: number; readonly y: number };
}

type Paragraphs = readonly Extract<Block, { kind: 'paragraph' }>[];

const BULLET = '•\u{A0}';
const PARAGRAPH_GAP = 0.3;

export function gridOf(
  rows: readonly TableRow[],
  widths: readonly number[],
  { fontSize, continued }: Pick<Table, 'fontSize' | 'continued'>,
  setting: Setting,
): Grid {
  const cells: GridCell[] = [];
  /** For each column, the first row that no cell above reaches. */
  const free = widths.map(() => 0);
  for (const [row, { cells: own }] of rows.entries()) {
    let column = 0;
    for (const cell of own) {
      while ((free[column] ?? 0) > row) column += 1;
      const columns = Math.min(cell.colSpan ?? 1, widths.length - column);
      if (columns < 1) break;
      const spanned = Math.min(cell.rowSpan ?? 1, rows.length - row);
      const inner = sum(widths.slice(column, column + columns)) - 2 * setting.padding.x;
      const lines = linesOf(cell.paragraphs, fontSize, inner, setting);
      const again =
        spanned === 1
          ? lines
          : linesOf(goingOn(cell.paragraphs, continued), fontSize, inner, setting);
      cells.push({ column, columns, row, rows: spanned, lines, again, cell });
      free.fill(row + spanned, column, column + columns);
      column += columns;
    }
  }
  return { cells, rows };
}

export function linesOf(
  paragraphs: Paragraphs,
  size: number,
  width: number,
  { measure, leading }: Pick<Setting, 'measure' | 'leading'>,
): PlacedLine[] {
  return paragraphs.flatMap(({ runs, align = 'left', bullet = false }, index) => {
    const styled = runs.map(({ text, ...style }) => ({ text, style: { ...style, size } }));
    // Two paragraphs are two words, too, for those who copy the cell or hear it read.
    if (index < paragraphs.length - 1) styled.push({ text: ' ', style: { size } });
    const mark = { text: BULLET, style: { size } };
    const indent = bullet ? measure(BULLET, mark.style) : 0;
    return breakLines(styled, Math.max(1, width - indent), measure).map((line, nth) => ({
      ...line,
      pieces: bullet && nth === 0 ? [mark, ...line.pieces] : line.pieces,
      indent: bullet && nth > 0 ? indent : 0,
      width: bullet && nth === 0 ? line.width + indent : line.width,
      align,
      height: size * leading,
      before: nth === 0 && index > 0 ? size * PARAGRAPH_GAP : 0,
    }));
  });
}

export const heightOf = (lines: readonly PlacedLine[]): number =>
  sum(lines.map(({ before, height }) => before + height));

/** The same grid where no cell's text is higher than `most`: what is goes on in rows of its own. */
export function cutTall(grid: Grid, most: number): Grid {
  if (grid.cells.every(({ lines, again }) => heightOf(lines) <= most && heightOf(again) <= most))
    return grid;
  const parts = new Map(grid.cells.map((cell) => [cell, partsOf(cell.lines, most)]));
  const cellsByRow = Map.groupBy(grid.cells, ({ row }) => row);
  const rows: GridRow[] = [];
  /** Where each row begins now; and where what follows the last one would. */
  const starts: number[] = [];
  for (const [row, whole] of grid.rows.entries()) {
    starts.push(rows.length);
    const counts = (cellsByRow.get(row) ?? []).map((cell) => parts.get(cell)?.length ?? 1);
    const count = Math.max(1, ...counts);
    rows.push(whole, ...Array.from({ length: count - 1 }, () => ({ rule: 'hair' as const })));
  }
  starts.push(rows.length);
  const cells = [...parts].flatMap(([cell, texts]) => {
    const start = starts[cell.row] ?? 0;
    return texts.map((lines, nth): GridCell => {
      const row = start + nth;
      const goesOn = nth === texts.length - 1 && cell.rows > 1;
      const spanned = goesOn ? (starts[cell.row + cell.rows] ?? row + 1) - row : 1;
      const isWhole = texts.length === 1 && heightOf(cell.again) <= most;
      return { ...cell, row, rows: spanned, lines, again: isWhole ? cell.again : lines };
    });
  });
  return { cells, rows };
}

/** The lines in order, in as few parts of that height as hold them; one part at least. */
function partsOf(lines: readonly PlacedLine[], most: number): (readonly PlacedLine[])[] {
  if (heightOf(lines) <= most) return [lines];
  const parts: PlacedLine[][] = [[]];
  let height = 0;
  for (const line of lines) {
    const size = line.before + line.height;
    const last = parts.at(-1);
    if (last === undefined || (height + size > most && last.length > 0)) {
      parts.push([{ ...line, before: 0 }]);
      height = line.height;
    } else {
      last.push(line);
      height += size;
    }
  }
  return parts;
}

/** The text, and after it that it goes on. */
function goingOn(paragraphs: Paragraphs, continued: string): Paragraphs {
  const last = paragraphs.at(-1);
  if (last === undefined || last.runs.length === 0) return paragraphs;
  const runs = [...last.runs, { text: ` ${continued}`, italic: true, muted: true }];
  return [...paragraphs.slice(0, -1), { ...last, runs }];
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
