/**
 * The rows of a plan as a tree: who is under whom, in the order shown.
 *
 * Who is where (`shape`) is kept apart from what each holds: while nothing comes, goes or moves, a value that changes
 * gives another tree of the same shape, at the cost of that value.
 */
import type { PlanRow } from '#shared/contract/plans.ts';
import { changesBetween, type Change } from '#shared/lib/changes.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import { keyedList, type KeyedList } from '#shared/lib/keyed-list.ts';
import { memoise } from '#shared/lib/memoise.ts';

/** By their ranks among all the rows of the plan. */
export interface TreeShape {
  readonly families: ReadonlyMap<string | null, readonly number[]>;
  readonly astray: readonly number[];
  /** Null: all rows are in the tree. */
  readonly shown: readonly number[] | null;
}

export interface PlanTree {
  /** The same thing as long as nothing comes, goes or moves. */
  readonly shape: TreeShape;
  readonly rows: readonly PlanRow[];
  /** All the rows of the plan, whether the tree shows them or not. */
  readonly byId: KeyedList<PlanRow>;
  /** Items in their places; what has to be placed again is apart, in `astray`. */
  readonly under: (id: string | null) => readonly PlanRow[];
  readonly astray: readonly PlanRow[];
}

export function treeOf(rows: readonly PlanRow[]): PlanTree {
  const families = new Map<string | null, number[]>();
  const astray: number[] = [];
  for (const [rank, { misplaced, under }] of rows.entries()) {
    const family = misplaced ? astray : families.get(under);
    if (family === undefined) families.set(under, [rank]);
    else family.push(rank);
  }
  const byId = keyedList(
    rows.map(({ id }) => id),
    rows,
  );
  return treeIn({ families, astray, shown: null }, byId);
}

/** The tree of that shape over the rows of the plan. */
export function treeIn(shape: TreeShape, byId: KeyedList<PlanRow>): PlanTree {
  const at = (ranks: readonly number[]): readonly PlanRow[] =>
    ranks.map((rank) => byId.values[rank]).filter((row) => row !== undefined);
  const known = new Map<string | null, readonly PlanRow[]>();
  return {
    shape,
    rows: shape.shown === null ? byId.values : at(shape.shown),
    byId,
    under(id) {
      const found = known.get(id) ?? at(shape.families.get(id) ?? []);
      known.set(id, found);
      return found;
    },
    astray: at(shape.astray),
  };
}

/** `treeOf`, from one answer to the next. */
export const createTrees = (): typeof treeOf =>
  fromLast(treeOf, ({ value }, rows) =>
    changesInPlace(value.byId.values, rows) === null
      ? null
      : treeIn(value.shape, value.byId.over(rows)),
  );

/** What items hold that they did not; null when one came, went or moved. */
export function changesInPlace(
  before: readonly PlanRow[],
  after: readonly PlanRow[],
): readonly Change<PlanRow>[] | null {
  const changes = changesBetween(before, after);
  const isSame = (change: Change<PlanRow>) =>
    PLACE.every((field) => change.before[field] === change.after[field]);
  return changes?.every(isSame) === true ? changes : null;
}

const PLACE = ['id', 'level', 'rank', 'under', 'misplaced'] as const satisfies (keyof PlanRow)[];

/** The item and all below it, in order: the same list as long as the tree is the same. */
export function branchOf(tree: PlanTree, row: PlanRow): readonly PlanRow[] {
  const known = branchesOf(tree);
  const found = known.get(row) ?? [row];
  if (!known.has(row)) {
    const walk = (parent: PlanRow): void => {
      for (const child of tree.under(parent.id)) {
        found.push(child);
        walk(child);
      }
    };
    walk(row);
    known.set(row, found);
  }
  return found;
}

const branchesOf = memoise((_tree: PlanTree) => new Map<PlanRow, PlanRow[]>());

export const titleOf = (row: { readonly [field: string]: unknown }): string =>
  typeof row['title'] === 'string' ? row['title'] : '';
