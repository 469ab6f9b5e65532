/** The cells of a selected block: what each is, what the block says on the clipboard, and what its gestures change. */
import type { AnyRecord, CellInput } from '#shared/contract/records.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Selection } from '#renderer/ui/grid/block.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { cellsHolding, cellText, readCellText, type TextSettings } from './cell-text.ts';
import { emptied, isTick, valueOf, type RecordColumn } from './record-column.ts';

/** A cell that holds a value of a record. */
export interface HeldCell<R extends AnyRecord = AnyRecord> {
  readonly row: R;
  readonly column: RecordColumn;
  /** It names its row beside several lines, and is met on each of them. */
  readonly isHeading: boolean;
}

export interface Sheet<R extends AnyRecord = AnyRecord> {
  /** Columns in sight, from the left. */
  readonly order: readonly string[];
  /** Lines from the top. */
  readonly lineIds: readonly string[];
  /** Null where no value stands. */
  cellAt(this: void, at: Position): HeldCell<R> | null;
  /** The record that a line stands for; null for one that invites to add, or says something else. */
  rowOf(this: void, line: string): R | null;
  /** The line is part of a block, whether it stands for a record or invites to add one in its place. */
  isFilled(this: void, line: string): boolean;
}

export interface FieldCell<R extends AnyRecord = AnyRecord> {
  readonly at: Position;
  readonly row: R;
  readonly column: RecordColumn;
}

export interface BlockChange extends FieldCell {
  readonly cells: readonly CellInput[];
}

export interface BlockProblem {
  readonly at: Position;
  readonly sentence: string;
}

export type BlockChanges = Result<readonly BlockChange[], readonly BlockProblem[]>;

/** The lines that stand for something: those that only invite to add are passed over. */
export const itemLines = (sheet: Sheet, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => sheet.isFilled(id));

/** The fields of the block, line by line; the cell of an objective or of a goal once. */
export function fieldsIn<R extends AnyRecord>(
  sheet: Sheet<R>,
  { lines, columns }: Selection,
): readonly FieldCell<R>[] {
  const seen = new Set<string>();
  return lines.flatMap((line) =>
    columns.flatMap((name): FieldCell<R>[] => {
      const at = { line, column: name };
      const cell = sheet.cellAt(at);
      if (cell === null) return [];
      const key = `${cell.row.id} ${cell.column.id}`;
      if (cell.isHeading && seen.has(key)) return [];
      if (cell.isHeading) seen.add(key);
      return [{ at, row: cell.row, column: cell.column }];
    }),
  );
}

/** The records of the block's lines, in order. */
function itemsIn<R extends AnyRecord>(sheet: Sheet<R>, { lines }: Selection): readonly R[] {
  return [...new Set(lines.flatMap((id) => sheet.rowOf(id) ?? []))];
}

/** The records that a gesture made on one is about: those of the selected block, when there is one. */
export function chosenRows<R extends AnyRecord>(
  sheet: Sheet<R>,
  selection: Selection | undefined,
  row: R,
): readonly R[] {
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
      const cell = sheet.cellAt({ line, column: name });
      if (cell === null) return '';
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
        const source = sheet.cellAt({ line: from[index % from.length] ?? '', column });
        const target = sheet.cellAt(at);
        const isFilled =
          source !== null &&
          target !== null &&
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
  row: AnyRecord,
  column: RecordColumn,
  settings: TextSettings,
): BlockChanges {
  return gathered(cells.map((cell) => taking(cell, row, column, settings)));
}

function taking(
  cell: FieldCell,
  row: AnyRecord,
  column: RecordColumn,
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
