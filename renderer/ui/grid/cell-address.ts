/** How a cell is found in the page: its DOM id from its position, and its position from an element inside it. */
import { HEADER_LINE } from './grid-line.ts';
import { lineAt, type Position, type Shape } from './shape.ts';

/** Column names come from people (periods, words) and may hold blanks: ids use the column's rank. */
export const cellId = (grid: string, line: string, rank: number): string =>
  `${grid}-${line}-${rank}`;
export const wholeId = (grid: string, line: string): string => `${grid}-${line}`;
export const spanId = (grid: string, span: string): string => `${grid}-span-${span}`;

export function activeCellId(grid: string, shape: Shape, at: Position): string {
  const line = lineAt(shape, at);
  const rank = shape.columns.indexOf(at.column);
  if (line === undefined || line.kind === 'header') return cellId(grid, HEADER_LINE, rank);
  if (line.kind === 'whole') return wholeId(grid, line.id);
  if (line.span !== null && at.column === shape.spanColumn) return spanId(grid, line.span);
  return cellId(grid, line.id, rank);
}

/** Marks an element as the cell of a position. */
export const addressOf = (line: string, column: string) => ({
  'data-line': line,
  'data-column': column,
});

export function positionOf(target: EventTarget, root: Element | null): Position | null {
  const cell =
    target instanceof Element ? target.closest<HTMLElement>('[data-line][data-column]') : null;
  const line = cell?.dataset.line;
  const column = cell?.dataset.column;
  const isHere = cell !== null && root?.contains(cell) === true;
  return isHere && line !== undefined && column !== undefined ? { line, column } : null;
}
