/** How a cell stands beside what it holds: on its way to the log, or refused with its reason. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { CellState } from '#renderer/ui/grid/grid-props.ts';
import type { PlanCell } from './plan-cells.ts';
import type { CellWrites } from '#renderer/records/use-cell-writes.ts';

export function stateOfCell(
  cell: PlanCell,
  writes: CellWrites<PlanRow>,
  pasted: string | undefined,
): CellState {
  if (cell.kind !== 'field') return { problem: pasted };
  const { row, column } = cell;
  const { status, reason } = writes.stateOf({
    id: row.id,
    field: column.field.name,
    element: column.element,
  });
  return { isDirty: status === 'saving' || status === 'refused', problem: reason ?? pasted };
}
