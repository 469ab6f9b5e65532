/** The lines of a grid and how far their headings reach. Pure: what is drawn where follows from it. */
import { memoise } from '#shared/lib/memoise.ts';
import type { CellManner, Position, Shape, ShapeLine } from './shape.ts';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** What the heading writes where its label is long; the whole is heard and shown on hover. */
  readonly shortLabel?: string | undefined;
  /** Pixels at the ordinary size of text; it grows with the text. */
  readonly width: number;
  readonly align?: 'end' | undefined;
  /** Dates and amounts: figures of one width, on one line. */
  readonly hasFigures?: boolean | undefined;
  /** Its cells are never taller than a line. */
  readonly isLow?: boolean | undefined;
  /** Stays in sight when the others scroll sideways, as long as the window is wide enough. */
  readonly isPinned?: boolean | undefined;
  /** Takes the room that the columns together leave, as long as nobody chose its width. */
  readonly grows?: boolean | undefined;
  /** Has its place: it is not moved. */
  readonly isFixed?: boolean | undefined;
  /** What it lies under in the heading, with the columns beside it that say the same. */
  readonly band?: string | undefined;
  /** The lines are in the order of this column. */
  readonly sort?: 'ascending' | 'descending' | undefined;
}

export interface GridLine extends ShapeLine {
  readonly kind: 'whole' | 'cells';
  /** A band stays in sight above its lines; a bar is a whole line like another. */
  readonly look: 'band' | 'bar' | 'row' | 'add' | 'minor';
  /** The band it lies under. */
  readonly band: string | null;
  /** 1 to 8; null without colour. */
  readonly hue: number | null;
  /** Height expected before it is measured, in pixels at the ordinary size of text. */
  readonly height: number;
}

/** A run of lines, by their ranks. */
export interface Extent {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** The runs of lines that share a span, and those that lie under a band (its own line included). */
export function extentsOf(lines: readonly GridLine[]): {
  readonly spans: readonly Extent[];
  readonly bands: readonly Extent[];
} {
  return {
    spans: runs(lines, (line) => line.span),
    bands: runs(lines, (line) => (line.look === 'band' ? line.id : line.band)),
  };
}

export const isWithin = (extent: Extent, first: number, last: number): boolean =>
  extent.first <= last && extent.last >= first;

/** The height that the last line of a span needs for the span's own text to fit beside its lines. */
export const lastLineHeight = (needed: number, others: number): number =>
  Math.max(0, Math.ceil(needed - others));

/** Of the width of the window: what is left shows the others, a few at a time. */
const LARGEST_PINNED = 0.65;

/** Columns that stay in sight: as many as leave room to the others. */
export function pinnedColumns(
  columns: readonly GridColumn[],
  windowWidth: number,
): readonly string[] {
  let total = 0;
  const pinned: string[] = [];
  for (const column of columns) {
    total += column.width;
    if (column.isPinned !== true || total > windowWidth * LARGEST_PINNED) break;
    pinned.push(column.id);
  }
  return pinned;
}

/** Beyond this the words of a column no longer gain by its width. */
const LARGEST_GROWN = 480;

/**
 * The widths chosen, and those that growing columns take of the room in the window. It is counted on the widths as they
 * are declared: while one drags the edge of a column, no other moves under it.
 */
export function grownWidths(
  columns: readonly GridColumn[],
  chosen: Readonly<Record<string, number>>,
  windowWidth: number,
): Readonly<Record<string, number>> {
  const growing = columns.filter(({ grows }) => grows === true);
  const room = windowWidth - columns.reduce((sum, { width }) => sum + width, 0);
  if (growing.length === 0 || room <= 0) return chosen;
  const share = Math.floor(room / growing.length);
  const grown = growing.map(({ id, width }): [string, number] => [
    id,
    Math.max(width, Math.min(LARGEST_GROWN, width + share)),
  ]);
  return { ...Object.fromEntries(grown), ...chosen };
}

export const HEADER_LINE = 'header';
/** The totals of all lines. Nothing is done in it: it is no line of the keyboard's. */
export const FOOT_LINE = 'foot';

/** What the keyboard sees of the grid. */
export function shapeOf(
  lines: readonly GridLine[],
  columns: readonly GridColumn[],
  spanColumn: string | null,
  page: number,
  manner: (position: Position) => CellManner,
): Shape {
  return {
    lines: withHeader(lines),
    columns: idsOf(columns),
    spanColumn,
    page,
    manner: (position) => (position.line === HEADER_LINE ? 'header' : manner(position)),
  };
}

/** Remembered: cells that change leave lines and columns where they are. */
const withHeader = memoise((lines: readonly GridLine[]): readonly ShapeLine[] => [
  { id: HEADER_LINE, kind: 'header', span: null },
  ...lines,
]);
const idsOf = memoise((columns: readonly GridColumn[]) => columns.map(({ id }) => id));

function runs(lines: readonly GridLine[], keyOf: (line: GridLine) => string | null): Extent[] {
  const found: Extent[] = [];
  for (const [rank, line] of lines.entries()) {
    const id = keyOf(line);
    const open = found.at(-1);
    if (id === null) continue;
    if (open?.id === id && open.last === rank - 1)
      found[found.length - 1] = { ...open, last: rank };
    else found.push({ id, first: rank, last: rank });
  }
  return found;
}
