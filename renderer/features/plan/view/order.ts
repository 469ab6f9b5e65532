/** The order in which a view puts rows, and what of a row it reads: a change of anything else leaves rows in place. */
import type { PlanRow } from '#shared/contract/plans.ts';
import { sortedBy, type SortKey } from '#shared/domain/plan-sort.ts';

export interface Order {
  readonly put: (rows: readonly PlanRow[]) => readonly PlanRow[];
  readonly keyOf: (row: PlanRow) => SortKey;
}

export const orderBy = (keyOf: (row: PlanRow) => SortKey, descending: boolean): Order => ({
  put: (rows) => sortedBy(rows, keyOf, descending),
  keyOf,
});
