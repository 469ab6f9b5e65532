/** The tree of a plan with what a view leaves in sight, in the order it asks for. */
import type { PlanRow } from '#shared/contract/plans.ts';
import { treeIn, type PlanTree } from '../plan-tree.ts';
import type { Order } from '#renderer/records/order.ts';

/** Actions change places within their objective only; what they are under keeps the plan's order. */
export function narrowedTree(
  tree: PlanTree,
  shown: ReadonlySet<string> | null,
  order: Order<PlanRow> | null,
): PlanTree {
  if (shown === null && order === null) return tree;
  const { byId, shape } = tree;
  const isShown = (rank: number) => shown === null || shown.has(byId.values[rank]?.id ?? '');
  const inSight = (ranks: readonly number[]): readonly number[] => {
    const kept = shown === null ? ranks : ranks.filter(isShown);
    const rows = kept.map((rank) => byId.values[rank]).filter((row) => row !== undefined);
    return order === null || rows.every(({ level }) => level !== 'action')
      ? kept
      : order.put(rows).map(({ id }) => byId.rankOf(id) ?? 0);
  };
  return treeIn(
    {
      families: new Map([...shape.families].map(([id, ranks]) => [id, inSight(ranks)])),
      astray: inSight(shape.astray),
      shown: shown === null ? shape.shown : [...byId.values.keys()].filter(isShown),
    },
    byId,
  );
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
