/** The cells of a line in which words are sought: of a goal or an objective, which stands over several lines, its title. */
import type { PlanRow } from '#shared/contract/plans.ts';
import { TITLE, type PlanColumn } from '../plan-columns.ts';

export function searchedColumns(
  inSight: readonly PlanColumn[],
): (row: Pick<PlanRow, 'level'>) => readonly PlanColumn[] {
  const ofHeadings = inSight.filter(({ id }) => id === TITLE);
  return ({ level }) => (level === 'goal' || level === 'objective' ? ofHeadings : inSight);
}
