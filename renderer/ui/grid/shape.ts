/**
 * What a grid looks like to the keyboard: lines, columns, and how one goes from a cell to another.
 *
 * A position names its line and column, never their ranks: it survives an answer that adds, removes or
 * moves lines. A `whole` line is one cell over every column; the column one came from is kept, so that
 * going through it with the arrows comes back to where one was. A span is a run of lines that share one
 * cell in the first column.
 */
import { assertNever } from '#shared/lib/assert-never.ts';

export interface Position {
  readonly line: string;
  readonly column: string;
}

export interface ShapeLine {
  readonly id: string;
  readonly kind: 'header' | 'whole' | 'cells';
  /** Id of the span the line belongs to; the lines of a span follow one another. */
  readonly span: string | null;
}

/**
 * How a cell answers to keys: `text` is edited; `toggle` is yes or no; `entry` is edited by typing but
 * opens on Enter (it stands for a whole record); `none` only receives the focus.
 */
export type CellManner = 'text' | 'toggle' | 'entry' | 'header' | 'none';

export interface Shape {
  readonly lines: readonly ShapeLine[];
  readonly columns: readonly string[];
  /** The column of the cells that span lines, when there is one: always the first. */
  readonly spanColumn: string | null;
  readonly manner: (position: Position) => CellManner;
  /** How many lines a page of the screen holds. */
  readonly page: number;
}

export type Direction =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'line-start'
  | 'line-end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down';

/** Where a direction leads; null when it leads out of the grid (Tab after the last cell). */
export function moved(shape: Shape, at: Position, direction: Direction): Position | null {
  const row = rankOfLine(shape, at);
  const column = rankOfColumn(shape, at);
  const lastRow = shape.lines.length - 1;
  const lastColumn = shape.columns.length - 1;
  const isWhole = shape.lines[row]?.kind === 'whole';
  switch (direction) {
    case 'up':
      return position(shape, Math.max(0, edgeOfCell(shape, row, column, -1) - 1), column);
    case 'down':
      return position(shape, Math.min(lastRow, edgeOfCell(shape, row, column, 1) + 1), column);
    case 'left':
      return position(shape, row, isWhole ? column : Math.max(0, column - 1));
    case 'right':
      return position(shape, row, isWhole ? column : Math.min(lastColumn, column + 1));
    case 'next':
      return nextCell(shape, row, isWhole ? lastColumn : column);
    case 'previous':
      return previousCell(shape, row, isWhole ? 0 : column);
    case 'line-start':
      return position(shape, row, 0);
    case 'line-end':
      return position(shape, row, lastColumn);
    case 'first':
      return position(shape, firstBodyRow(shape), 0);
    case 'last':
      return position(shape, lastRow, lastColumn);
    case 'page-up':
      return position(shape, Math.max(firstBodyRow(shape), row - shape.page), column);
    case 'page-down':
      return position(shape, Math.min(lastRow, row + shape.page), column);
    default:
      return assertNever(direction);
  }
}

/** The position in a new shape: the same cell, or the nearest that remains, below rather than above. */
export function settled(before: Shape, after: Shape, at: Position): Position | null {
  const lines = new Set(after.lines.map((line) => line.id));
  const row = before.lines.findIndex((line) => line.id === at.line);
  const near = [
    ...before.lines.slice(Math.max(0, row)),
    ...before.lines.slice(0, Math.max(0, row)).toReversed(),
  ];
  const line = near.find((candidate) => lines.has(candidate.id)) ?? after.lines[0];
  const column = after.columns.includes(at.column) ? at.column : after.columns[0];
  return line === undefined || column === undefined ? null : { line: line.id, column };
}

/** Whether two positions are the same cell: always on a whole line, and anywhere in a span's cell. */
export function isSameCell(shape: Shape, one: Position, other: Position): boolean {
  const line = lineAt(shape, one);
  const otherLine = lineAt(shape, other);
  if (line === undefined || otherLine === undefined) return false;
  if (line.kind === 'whole') return line.id === otherLine.id;
  if (one.column !== other.column) return false;
  if (one.column === shape.spanColumn && line.span !== null) return line.span === otherLine.span;
  return line.id === otherLine.id;
}

export const lineAt = (shape: Shape, at: Position): ShapeLine | undefined =>
  shape.lines[rankOfLine(shape, at)];

function rankOfLine(shape: Shape, at: Position): number {
  return Math.max(
    0,
    shape.lines.findIndex((line) => line.id === at.line),
  );
}

function rankOfColumn(shape: Shape, at: Position): number {
  return Math.max(0, shape.columns.indexOf(at.column));
}

function firstBodyRow(shape: Shape): number {
  return Math.max(
    0,
    shape.lines.findIndex((line) => line.kind !== 'header'),
  );
}

/** Follows the lines of a spanning cell to its end, up (-1) or down (1). */
function edgeOfCell(shape: Shape, row: number, column: number, step: 1 | -1): number {
  const span = shape.lines[row]?.span ?? null;
  if (span === null || shape.columns[column] !== shape.spanColumn) return row;
  let edge = row;
  while (shape.lines[edge + step]?.span === span) edge += step;
  return edge;
}

function nextCell(shape: Shape, row: number, column: number): Position | null {
  if (column < shape.columns.length - 1) return position(shape, row, column + 1);
  const below = shape.lines[row + 1];
  if (below === undefined) return null;
  // The spanning cell was visited on the first line of its span.
  const isInside = below.span !== null && below.span === shape.lines[row]?.span;
  return position(shape, row + 1, isInside ? firstOwnColumn(shape) : 0);
}

function previousCell(shape: Shape, row: number, column: number): Position | null {
  const above = shape.lines[row - 1];
  const span = shape.lines[row]?.span ?? null;
  const isInside = span !== null && above?.span === span;
  const start = isInside ? firstOwnColumn(shape) : 0;
  if (column > start) return position(shape, row, column - 1);
  return above === undefined ? null : position(shape, row - 1, shape.columns.length - 1);
}

const firstOwnColumn = (shape: Shape): number => (shape.spanColumn === null ? 0 : 1);

function position(shape: Shape, row: number, column: number): Position | null {
  const line = shape.lines[row];
  const name = shape.columns[column];
  return line === undefined || name === undefined ? null : { line: line.id, column: name };
}
