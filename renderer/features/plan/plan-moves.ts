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

/** null: there is nowhere to go that way. */
export function destinationOf(
  tree: PlanTree,
  row: PlanRow,
  direction: MoveDirection,
): Destination | null {
  if (row.misplaced) return null;
  const siblings = tree.under(row.under);
  const rank = siblings.indexOf(row);
  switch (direction) {
    case 'up':
      if (rank > 0) return { parent: row.under, after: siblings[rank - 2]?.id ?? null };
      return intoNeighbour(tree, row, -1);
    case 'down':
      if (rank < siblings.length - 1)
        return { parent: row.under, after: siblings[rank + 1]?.id ?? null };
      return intoNeighbour(tree, row, 1);
    case 'in': {
      const above = siblings[rank - 1];
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
