/**
 * Where the keys that move an item take it. Up and down: among its siblings, then over the edge into the
 * neighbouring parent of the same rank. Right: under the sibling above it. Left: after its own parent.
 */
import type { PlanRow } from '#shared/contract/plans.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { PlanTree } from './plan-tree.ts';

export type MoveDirection = 'up' | 'down' | 'in' | 'out';

export interface Destination {
  readonly parent: string | null;
  /** The sibling it goes after; null: first. */
  readonly after: string | null;
}

/** Where a family goes together: items of one parent. null: there is nowhere to go that way. */
export function destinationOf(
  tree: PlanTree,
  rows: readonly PlanRow[],
  direction: MoveDirection,
): Destination | null {
  const [row] = rows;
  const isFamily = rows.every(({ under, misplaced }) => under === row?.under && !misplaced);
  if (row === undefined || !isFamily) return null;
  const siblings = tree.under(row.under);
  const ranks = rows.map((one) => siblings.indexOf(one));
  const [first, last] = [Math.min(...ranks), Math.max(...ranks)];
  switch (direction) {
    case 'up':
      if (first > 0) return { parent: row.under, after: siblings[first - 2]?.id ?? null };
      return intoNeighbour(tree, row, -1);
    case 'down':
      if (last < siblings.length - 1)
        return { parent: row.under, after: siblings[last + 1]?.id ?? null };
      return intoNeighbour(tree, row, 1);
    case 'in': {
      const above = siblings[first - 1];
      return above === undefined
        ? null
        : { parent: above.id, after: tree.under(above.id).at(-1)?.id ?? null };
    }
    case 'out': {
      const parent = row.under === null ? undefined : tree.byId.get(row.under);
      return parent === undefined ? null : { parent: parent.under, after: parent.id };
    }
    default:
      return assertNever(direction);
  }
}

/** Items without those that stand below others of them: these bring them. */
export function withoutThoseBelow(tree: PlanTree, rows: readonly PlanRow[]): readonly PlanRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  const isBelow = ({ under }: PlanRow): boolean => {
    const parent = under === null ? undefined : tree.byId.get(under);
    return parent !== undefined && (ids.has(parent.id) || isBelow(parent));
  };
  return rows.filter((row) => !isBelow(row));
}

/** Where lines dropped beside an item go: among its siblings, or those of the one above it of their own rank. */
export function droppedAt(
  tree: PlanTree,
  rows: readonly PlanRow[],
  beside: PlanRow,
  side: 'before' | 'after',
): Destination | null {
  const [row] = rows;
  if (row === undefined || beside.misplaced || rows.includes(beside)) return null;
  if (beside.rank === row.rank - 1)
    return { parent: beside.id, after: side === 'after' ? null : lastUnder(tree, beside.id, rows) };
  let target: PlanRow | undefined = beside;
  while (target !== undefined && target.rank > row.rank)
    target = target.under === null ? undefined : tree.byId.get(target.under);
  if (target === undefined || target.rank !== row.rank) return null;
  const isAfter = side === 'after' || target !== beside;
  const siblings = tree.under(target.under).filter((one) => !rows.includes(one));
  const rank = siblings.indexOf(target);
  const after = isAfter ? siblings[rank] : siblings[rank - 1];
  return { parent: target.under, after: after?.id ?? null };
}

/** The last item under a parent, leaving some aside. */
export const lastUnder = (
  tree: PlanTree,
  parent: string | null,
  but: readonly PlanRow[],
): string | null => tree.under(parent).findLast((one) => !but.includes(one))?.id ?? null;

/** The end of the parent before, or the beginning of the one after, whichever parent of theirs they have. */
function intoNeighbour(tree: PlanTree, row: PlanRow, step: 1 | -1): Destination | null {
  const parent = row.under === null ? undefined : tree.byId.get(row.under);
  if (parent === undefined) return null;
  const peers = tree.rows.filter(
    (candidate) => candidate.rank === parent.rank && !candidate.misplaced,
  );
  const neighbour = peers[peers.indexOf(parent) + step];
  if (neighbour === undefined) return null;
  const last = tree.under(neighbour.id).at(-1)?.id ?? null;
  return { parent: neighbour.id, after: step === 1 ? null : last };
}
