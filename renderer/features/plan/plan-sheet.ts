/** The plan as the block gestures see it: which cells hold values, which lines stand for items or invite to add one. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Sheet } from '#renderer/records/block-cells.ts';
import { cellAt } from './plan-cells.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanLines } from './plan-lines.ts';

export interface PlanSheet extends Sheet<PlanRow> {
  readonly lines: PlanLines;
  /** All columns by id. */
  readonly columns: ReadonlyMap<string, PlanColumn>;
  /** Lines follow an order asked for, not that of the plan: none is the last of its objective. */
  readonly isOrdered: boolean;
}

export const planSheet = (
  lines: PlanLines,
  columns: ReadonlyMap<string, PlanColumn>,
  order: readonly string[],
  isOrdered: boolean,
): PlanSheet => ({
  lines,
  columns,
  order,
  isOrdered,
  lineIds: lines.lines.map(({ id }) => id),
  cellAt(at) {
    const cell = cellAt(lines, columns, at);
    return cell.kind === 'field' ? cell : null;
  },
  rowOf(line) {
    const meaning = lines.meanings.get(line);
    return meaning?.kind === 'item' ? meaning.row : null;
  },
  isFilled(line) {
    const meaning = lines.meanings.get(line);
    return meaning?.kind === 'item' || (meaning?.kind === 'add' && meaning.isInvitation);
  },
});
