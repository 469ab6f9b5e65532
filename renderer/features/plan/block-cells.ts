/** The cells of a selected block: what each is, what the block says on the clipboard, and what its gestures change. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { CellInput } from '#shared/contract/records.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Selection } from '#renderer/ui/grid/block.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { cellsHolding, cellText, readCellText, type TextSettings } from './cell-text.ts';
import { cellAt, emptied, isTick, valueOf, type PlanCell } from './plan-cells.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanLines } from './plan-lines.ts';

export interface Sheet {
  readonly lines: PlanLines;
  /** All columns by id. */
  readonly columns: ReadonlyMap<string, PlanColumn>;
  /** Those in sight, from the left. */
  readonly order: readonly string[];
  /** Lines follow an order asked for, not that of the plan: none is the last of its objective. */
  readonly isOrdered: boolean;
}

/** A cell that holds a value of an item. */
export interface FieldCell {
  readonly at: Position;
  readonly row: PlanRow;
  readonly column: PlanColumn;
}

export interface BlockChange extends FieldCell {
  readonly cells: readonly CellInput[];
}

export interface BlockProblem {
  readonly at: Position;
  readonly sentence: string;
}

export type BlockChanges = Result<readonly BlockChange[], readonly BlockProblem[]>;

const cellIn = ({ lines, columns }: Sheet, at: Position): PlanCell => cellAt(lines, columns, at);

/** The lines that stand for something: those that only invite to add are passed over. */
export const itemLines = ({ lines }: Sheet, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => {
    const meaning = lines.meanings.get(id);
    return meaning?.kind === 'item' || (meaning?.kind === 'add' && meaning.isInvitation);
  });

/** The fields of the block, line by line; the cell of an objective or of a goal once. */
export function fieldsIn(sheet: Sheet, { lines, columns }: Selection): readonly FieldCell[] {
  const seen = new Set<string>();
  return lines.flatMap((line) =>
    columns.flatMap((name): FieldCell[] => {
      const at = { line, column: name };
      const cell = cellIn(sheet, at);
      if (cell.kind !== 'field') return [];
      const key = `${cell.row.id} ${cell.column.id}`;
      if (cell.isHeading && seen.has(key)) return [];
      if (cell.isHeading) seen.add(key);
      return [{ at, row: cell.row, column: cell.column }];
    }),
  );
}

/** The items of the block's lines, in order. */
function itemsIn(sheet: Sheet, { lines }: Selection): readonly PlanRow[] {
  const rows = lines.flatMap((id) => {
    const meaning = sheet.lines.meanings.get(id);
    return meaning?.kind === 'item' ? [meaning.row] : [];
  });
  return [...new Set(rows)];
}

/** The items that a gesture made on one is about: those of the selected block, when there is one. */
export function chosenRows(
  sheet: Sheet,
  selection: Selection | undefined,
  row: PlanRow,
): readonly PlanRow[] {
  const rows = selection?.isBlock === true ? itemsIn(sheet, selection) : [];
  return rows.length > 0 ? rows : [row];
}

/** The block as texts. A goal stands first on its line; an objective, on the first of its lines. */
export function textsOf(
  sheet: Sheet,
  selection: Selection,
  settings: TextSettings,
): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const lines = itemLines(sheet, selection.lines);
  return (lines.length === 0 ? selection.lines.slice(0, 1) : lines).map((line) =>
    selection.columns.map((name) => {
      const cell = cellIn(sheet, { line, column: name });
      if (cell.kind !== 'field') return '';
      if (cell.isHeading && seen.has(cell.row.id)) return '';
      if (cell.isHeading) seen.add(cell.row.id);
      return cellText(cell.row, cell.column, settings);
    }),
  );
}

export const emptying = (cells: readonly FieldCell[]): readonly BlockChange[] =>
  changing(cells, ({ row, column }) =>
    column.field.required === true ? [] : emptied(row, column),
  );

/** Ticks them all, or unticks them when they all are. */
export function toggling(cells: readonly FieldCell[]): readonly BlockChange[] {
  const ticks = cells.filter(({ column }) => isTick(column));
  const value = ticks.every(({ row, column }) => valueOf(row, column) === true) ? null : true;
  return changing(ticks, ({ row, column }) => cellsHolding(row, column, value));
}

/** Lines filled with what others hold, which are taken in turn. */
export function filling(
  sheet: Sheet,
  columns: readonly string[],
  from: readonly string[],
  to: readonly string[],
  settings: TextSettings,
): BlockChanges {
  const targets = itemLines(sheet, to);
  return gathered(
    targets.flatMap((line, index) =>
      columns.flatMap((column) => {
        const at = { line, column };
        const source = cellIn(sheet, { line: from[index % from.length] ?? '', column });
        const target = cellIn(sheet, at);
        const isFilled =
          source.kind === 'field' &&
          target.kind === 'field' &&
          source.isHeading === target.isHeading &&
          source.row !== target.row;
        return isFilled ? [taking({ at, ...target }, source.row, source.column, settings)] : [];
      }),
    ),
  );
}

/** Every cell of the block as one of them is about to be. */
export function filledLike(
  cells: readonly FieldCell[],
  row: PlanRow,
  column: PlanColumn,
  settings: TextSettings,
): BlockChanges {
  return gathered(cells.map((cell) => taking(cell, row, column, settings)));
}

function taking(
  cell: FieldCell,
  row: PlanRow,
  column: PlanColumn,
  settings: TextSettings,
): Result<BlockChange, BlockProblem> {
  const isSameField = cell.column.field.name === column.field.name;
  const cells = isSameField
    ? ok(cellsHolding(cell.row, cell.column, valueOf(row, column)))
    : readCellText(cell.row, cell.column, cellText(row, column, settings), settings);
  return cells.ok
    ? ok({ ...cell, cells: cells.value })
    : err({ at: cell.at, sentence: cells.error });
}

/** All the changes, or all that stands against them. */
export function gathered(parts: readonly Result<BlockChange, BlockProblem>[]): BlockChanges {
  const problems = parts.flatMap((part) => (part.ok ? [] : [part.error]));
  if (problems.length > 0) return err(problems);
  return ok(parts.flatMap((part) => (part.ok && part.value.cells.length > 0 ? [part.value] : [])));
}

const changing = (
  cells: readonly FieldCell[],
  cellsOf: (cell: FieldCell) => readonly CellInput[],
): readonly BlockChange[] =>
  cells
    .map((cell) => ({ ...cell, cells: cellsOf(cell) }))
    .filter(({ cells: changes }) => changes.length > 0);
