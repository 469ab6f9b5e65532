/**
 * The selected block: a rectangle of lines and columns between the active cell and the corner opposite to it. Ranks
 * are those of the shape; the headings are in no block.
 */
import type { GridState } from './keyboard.ts';
import { rankOf, type Position, type Shape } from './shape.ts';

export interface Block {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** What a page is told of what is selected. One cell alone is a selection of one line and one column. */
export interface Selection {
  readonly at: Position;
  readonly isBlock: boolean;
  readonly lines: readonly string[];
  readonly columns: readonly string[];
}

export function blockOf(shape: Shape, { at, head }: Pick<GridState, 'at' | 'head'>): Block {
  const corner = head ?? at;
  const lines = [rankOf(shape, at), rankOf(shape, corner)];
  const columns = [at, corner].map(({ column }) => Math.max(0, shape.columns.indexOf(column)));
  return {
    first: Math.min(...lines),
    last: Math.max(...lines),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

export function selectionOf(shape: Shape, state: Pick<GridState, 'at' | 'head'>): Selection {
  const { first, last, left, right } = blockOf(shape, state);
  return {
    at: state.at,
    isBlock: state.head !== null,
    lines: shape.lines.slice(first, last + 1).map(({ id }) => id),
    columns: shape.columns.slice(left, right + 1),
  };
}

/** How a line takes part in the block: the ranks of its selected columns, and whether it is an edge. */
export interface LinePart {
  readonly from: number;
  readonly to: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** @param rank of the line in the shape; null outside the block */
export function partOf(block: Block | null, rank: number): LinePart | null {
  if (block === null || rank < block.first || rank > block.last) return null;
  return {
    from: block.left,
    to: block.right,
    isFirst: rank === block.first,
    isLast: rank === block.last,
  };
}

/** The sides of the block that a cell draws, for styles: "top left". Undefined outside the block. */
export function edgesAt(part: LinePart | null, column: number): string | undefined {
  if (part === null || column < part.from || column > part.to) return undefined;
  const edges = [
    part.isFirst && 'top',
    part.isLast && 'bottom',
    column === part.from && 'left',
    column === part.to && 'right',
  ];
  return edges.filter((edge) => edge !== false).join(' ');
}

/** Lines that a fill from a block reaches when it is drawn to a line: below its last, or above its first. */
export function fillLines(shape: Shape, block: Block, line: string): readonly string[] {
  const rank = rankOf(shape, { line, column: '' });
  const range = rank > block.last ? [block.last + 1, rank] : [rank, block.first - 1];
  const isOutside = rank < block.first || rank > block.last;
  const [from = 0, to = -1] = isOutside ? range : [];
  return shape.lines
    .slice(from, to + 1)
    .filter(({ kind }) => kind !== 'header')
    .map(({ id }) => id);
}
