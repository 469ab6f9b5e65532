/** The tree of a plan with what a view leaves in sight, in the order it asks for. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { PlanTree } from '../plan-tree.ts';

export type Order = (rows: readonly PlanRow[]) => readonly PlanRow[];

/** Actions change places within their objective only; what they are under keeps the plan's order. */
export function narrowedTree(
  tree: PlanTree,
  shown: ReadonlySet<string> | null,
  order: Order | null,
): PlanTree {
  if (shown === null && order === null) return tree;
  const known = new Map<string | null, readonly PlanRow[]>();
  const inSight = (rows: readonly PlanRow[]): readonly PlanRow[] => {
    const kept = shown === null ? rows : rows.filter(({ id }) => shown.has(id));
    return order === null || kept.every(({ level }) => level !== 'action') ? kept : order(kept);
  };
  return {
    rows: shown === null ? tree.rows : tree.rows.filter(({ id }) => shown.has(id)),
    byId: tree.byId,
    under(id) {
      const found = known.get(id) ?? inSight(tree.under(id));
      known.set(id, found);
      return found;
    },
    astray: inSight(tree.astray),
  };
}

/** The nearest item of that level above a row, or the row itself. */
export function nearest(tree: PlanTree, row: PlanRow, level: PlanRow['level']): PlanRow | null {
  let at: PlanRow | undefined = row;
  while (at !== undefined && at.level !== level)
    at = at.under === null ? undefined : tree.byId.get(at.under);
  return at ?? null;
}

/** The goal at the top of the branch that a row is in. */
export function topOf(tree: PlanTree, row: PlanRow): PlanRow {
  let at = row;
  for (;;) {
    const above = at.under === null ? undefined : tree.byId.get(at.under);
    if (above === undefined) return at;
    at = above;
  }
}
