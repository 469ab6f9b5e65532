/** What the cell at a position of a register is: a value of a record, a place to type one to add, or a group's. */
import { cellValue, isEmptyValue } from '#shared/domain/record-filter.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import type { CellManner, Position } from '#renderer/ui/grid/shape.ts';
import type { Sheet } from '../block-cells.ts';
import { isTick, type RecordColumn } from '../record-column.ts';
import { isOf } from './register-columns.ts';
import type { RegisterData } from './register-data.ts';
import type { Group, RegisterLines } from './register-lines.ts';

export type RegisterCell =
  | { readonly kind: 'field'; readonly row: RegisterRow; readonly column: RecordColumn }
  /** Read here, and not written: where the record stands, or what has no meaning for its nature. */
  | { readonly kind: 'read'; readonly row: RegisterRow; readonly column: RecordColumn }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'add'; readonly column: RecordColumn }
  | { readonly kind: 'none' };

export interface RegisterSheet extends Sheet<RegisterRow> {
  readonly columns: ReadonlyMap<string, RecordColumn>;
  at(position: Position): RegisterCell;
}

export function registerSheet(
  { descriptor }: RegisterData,
  { lines, meanings }: RegisterLines,
  columns: ReadonlyMap<string, RecordColumn>,
  order: readonly string[],
): RegisterSheet {
  const variantOf = (row: RegisterRow): string | null => {
    const value = descriptor.variant === undefined ? null : row[descriptor.variant];
    return typeof value === 'string' ? value : null;
  };
  const isWritten = (row: RegisterRow, { field, element }: RecordColumn): boolean =>
    field.structural !== true &&
    (isOf(field, variantOf(row)) || !isEmptyValue(cellValue(row, { field, element })));
  const at = (position: Position): RegisterCell => {
    const meaning = meanings.get(position.line);
    if (meaning === undefined) return NONE;
    if (meaning.kind === 'group') return meaning;
    const column = columns.get(position.column);
    if (column === undefined) return NONE;
    if (meaning.kind === 'add') return { kind: 'add', column };
    const { row } = meaning;
    return { kind: isWritten(row, column) ? 'field' : 'read', row, column };
  };
  const rowOf = (line: string): RegisterRow | null => {
    const meaning = meanings.get(line);
    return meaning?.kind === 'record' ? meaning.row : null;
  };
  return {
    columns,
    order,
    lineIds: lines.map(({ id }) => id),
    at,
    rowOf,
    isFilled: (line) => rowOf(line) !== null,
    cellAt(position) {
      const cell = at(position);
      return cell.kind === 'field' ? { ...cell, isHeading: false } : null;
    },
  };
}

const NONE: RegisterCell = { kind: 'none' };

export function mannerOf(cell: RegisterCell): CellManner {
  if (cell.kind === 'group') return 'toggle';
  if (cell.kind === 'add') return 'text';
  if (cell.kind !== 'field') return 'none';
  return isTick(cell.column) ? 'toggle' : 'text';
}
