/** The rows of a plan as a tree: who is under whom, in the order shown. */
import type { PlanRow } from '#shared/contract/plans.ts';

export interface PlanTree {
  readonly rows: readonly PlanRow[];
  readonly byId: ReadonlyMap<string, PlanRow>;
  /** Items in their places; what has to be placed again is apart, in `astray`. */
  readonly under: (id: string | null) => readonly PlanRow[];
  readonly astray: readonly PlanRow[];
}

export function treeOf(rows: readonly PlanRow[]): PlanTree {
  const placed = Map.groupBy(
    rows.filter((row) => !row.misplaced),
    (row) => row.under,
  );
  return {
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    under: (id) => placed.get(id) ?? [],
    astray: rows.filter((row) => row.misplaced),
  };
}

/** The item and all below it, in order. */
export function branchOf(tree: PlanTree, row: PlanRow): readonly PlanRow[] {
  return [row, ...tree.under(row.id).flatMap((child) => branchOf(tree, child))];
}

export const titleOf = (row: { readonly [field: string]: unknown }): string =>
  typeof row['title'] === 'string' ? row['title'] : '';
