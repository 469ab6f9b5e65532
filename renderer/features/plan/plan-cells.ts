/** What the cell at a position is: a field of an item, the place of an item to add, or nothing. */
import type { PlanRow } from '#shared/contract/plans.ts';
import { isTick } from '#renderer/records/record-column.ts';
import type { CellManner, Position } from '#renderer/ui/grid/shape.ts';
import { OBJECTIVE_COLUMN, TITLE, type PlanColumn } from './plan-columns.ts';
import { NEW_LINE, type Meaning, type PlanLines } from './plan-lines.ts';

export type PlanCell =
  | {
      readonly kind: 'field';
      readonly row: PlanRow;
      readonly column: PlanColumn;
      readonly isHeading: boolean;
    }
  /** What records beside the item tell of it: read, and never written here. */
  | { readonly kind: 'told'; readonly row: PlanRow; readonly column: PlanColumn }
  | { readonly kind: 'add'; readonly meaning: Extract<Meaning, { kind: 'add' }> }
  | { readonly kind: 'folded'; readonly objective: PlanRow; readonly actions: number }
  /** What the actions of an objective add up to, where they are folded or below them. */
  | { readonly kind: 'total'; readonly objective: PlanRow; readonly column: PlanColumn }
  | { readonly kind: 'astray' }
  | { readonly kind: 'none' };

const NONE: PlanCell = { kind: 'none' };

export function cellAt(
  { meanings }: PlanLines,
  columns: ReadonlyMap<string, PlanColumn>,
  { line, column: columnId }: Position,
): PlanCell {
  const meaning = meanings.get(line);
  const title = columns.get(TITLE);
  if (meaning === undefined || title === undefined) return NONE;
  if (meaning.kind === 'astray') return { kind: 'astray' };
  const { objective } = meaning;
  if (columnId === OBJECTIVE_COLUMN && objective !== null)
    return { kind: 'field', row: objective, column: title, isHeading: true };
  const column = columns.get(columnId);
  const total: PlanCell =
    objective === null || column === undefined ? NONE : { kind: 'total', objective, column };
  if (meaning.kind === 'folded') return columnId === TITLE ? meaning : total;
  if (meaning.kind === 'item') {
    if (meaning.row.level === 'goal')
      return { kind: 'field', row: meaning.row, column: title, isHeading: true };
    return column === undefined ? NONE : valueCell(meaning.row, column);
  }
  const isWhole = meaning.level === 'goal' || meaning.level === 'objective';
  if (isWhole || columnId === TITLE) return { kind: 'add', meaning };
  // Beside the invitation to break an objective down stand the objective's own values.
  const isOwn = meaning.isInvitation && objective !== null && column !== undefined;
  if (isOwn) return valueCell(objective, column);
  return meaning.level === 'action' && line !== NEW_LINE ? total : NONE;
}

const valueCell = (row: PlanRow, column: PlanColumn): PlanCell =>
  column.isTold === true
    ? { kind: 'told', row, column }
    : { kind: 'field', row, column, isHeading: false };

export function mannerOf(cell: PlanCell): CellManner {
  if (cell.kind === 'add') return 'text';
  // The keys that tick a cell open what is folded.
  if (cell.kind === 'folded') return 'toggle';
  if (cell.kind !== 'field') return 'none';
  if (cell.isHeading) return 'entry';
  return isTick(cell.column) ? 'toggle' : 'text';
}
