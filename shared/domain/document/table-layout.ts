/** A table laid on pages: where each line of text, each fill and each rule stands. Nothing is drawn here. */
import { columnWidths } from './column-widths.ts';
import type { Rule, Table } from './document.ts';
import { paginate } from './paginate.ts';
import {
  cutTall,
  type Grid,
  type GridCell,
  gridOf,
  heightOf,
  type PlacedLine,
  type Setting,
  sum,
} from './table-grid.ts';

export interface Box {
  readonly x: number;
  /** From the top of the table's part on this page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidCell extends Box {
  readonly source: GridCell;
  readonly lines: readonly PlacedLine[];
  /** Written again: a heading, or a spanned cell, that an earlier page has shown. */
  readonly isRepeated: boolean;
}

export interface LaidRule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rule: Rule;
}

export interface TablePage {
  readonly header: readonly LaidCell[];
  readonly body: readonly LaidCell[];
  readonly rules: readonly LaidRule[];
  readonly height: number;
}

export interface Room {
  /** On the page where the table begins. */
  readonly first: number;
  readonly others: number;
}

export function layTable(table: Table, width: number, room: Room, setting: Setting): TablePage[] {
  const { widths } = columnWidths(table, width, setting);
  const pad = 2 * setting.padding.y;
  const header = gridOf(table.header, widths, table, setting);
  const headerHeights = wholeHeights(header, pad);
  const top = sum(headerHeights);
  const grid = cutTall(gridOf(table.rows, widths, table, setting), room.others - top - pad);
  const pages = paginate(sizesOf(grid, pad), room.first - top, room.others - top);
  const place = placer(widths);

  const shown = pages.length === 0 ? [{ from: 0, to: 0, heights: [] }] : pages;
  let isFirst = true;
  return shown.map(({ from, to, heights }): TablePage => {
    if (to === from && grid.rows.length > 0) return { header: [], body: [], rules: [], height: 0 };
    const head = place(header, 0, headerHeights, 0, !isFirst);
    const body = place(grid, from, heights, top, false);
    isFirst = false;
    const height = top + sum(heights);
    const rules = [...rulesOf(header, 0, head), ...rulesOf(grid, from, body)];
    return {
      header: head,
      body,
      height,
      rules: [...rules, { x: 0, y: height, width, rule: 'thick' }],
    };
  });
}

/** The height each row needs for the cells that are its own, and each spanned cell for its text. */
function sizesOf({ cells, rows: given }: Grid, pad: number) {
  const rows = given.map(({ minHeight = 0 }) => minHeight);
  for (const cell of cells) {
    if (cell.rows === 1) rows[cell.row] = Math.max(rows[cell.row] ?? 0, heightOf(cell.lines) + pad);
  }
  const spans = cells
    .filter((cell) => cell.rows > 1)
    .map((cell) => ({
      from: cell.row,
      to: cell.row + cell.rows,
      height: heightOf(cell.lines) + pad,
      continued: heightOf(cell.again) + pad,
    }));
  return { rows, spans };
}

/** Of rows that no page cuts. */
const wholeHeights = (grid: Grid, pad: number): readonly number[] =>
  paginate(sizesOf(grid, pad), Infinity, Infinity)[0]?.heights ?? [];

function placer(widths: readonly number[]) {
  const lefts = widths.map((_, column) => sum(widths.slice(0, column)));
  return (
    grid: Grid,
    from: number,
    heights: readonly number[],
    top: number,
    isRepeated: boolean,
  ): LaidCell[] => {
    const to = from + heights.length;
    const shown = grid.cells.filter(({ row, rows }) => row < to && row + rows > from);
    return shown.map((source) => {
      const [start, end] = [Math.max(source.row, from), Math.min(source.row + source.rows, to)];
      const isAgain = source.row < from;
      return {
        source,
        lines: isAgain ? source.again : source.lines,
        isRepeated: isRepeated || isAgain,
        x: lefts[source.column] ?? 0,
        y: top + sum(heights.slice(0, start - from)),
        width: sum(widths.slice(source.column, source.column + source.columns)),
        height: sum(heights.slice(start - from, end - from)),
      };
    });
  };
}

/** Above each cell of this page, the top ones strongest: a spanned cell is never crossed. */
const rulesOf = ({ rows }: Grid, from: number, laid: readonly LaidCell[]): LaidRule[] =>
  laid.map(({ source, x, y, width }) => {
    const isAtTop = source.row <= from;
    return { x, y, width, rule: isAtTop ? 'thick' : (rows[source.row]?.rule ?? 'hair') };
  });
