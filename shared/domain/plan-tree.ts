/**
 * The tree of a plan, from its items as they stand after any merge: order, level, number, and what has lost its
 * place. Every computer that holds the same items draws the same tree.
 */
import { byPosition } from './position.ts';

export interface TreeItem {
  readonly id: string;
  readonly parent: string | null;
  readonly position: string | null;
}

export interface TreeSettings {
  /** Rank at which items are actions (the plan's `actionRank`; 3 unless said). */
  readonly actionRank: number;
  readonly numbering: 'through' | 'perLevel' | 'none';
}

export type Level = 'goal' | 'objective' | 'action' | 'example';

export interface Placement<I> {
  readonly item: I;
  /** Counted from 1. */
  readonly rank: number;
  readonly level: Level;
  /** The item it is shown under; null at the top. */
  readonly under: string | null;
  readonly number: string;
  /** Its parent is absent, or a merge made a loop of parents: to be placed again by a person. */
  readonly misplaced: boolean;
}

export const DEFAULT_ACTION_RANK = 3;

export function levelOf(rank: number, actionRank: number): Level {
  if (rank > actionRank) return 'example';
  if (rank === actionRank) return 'action';
  return rank === actionRank - 1 ? 'objective' : 'goal';
}

/**
 * Items in the order in which they are shown, top down; those to be placed again come last, each with what is
 * below it. A loop of parents is cut at its smallest id.
 */
export function placeItems<I extends TreeItem>(
  items: readonly I[],
  settings: TreeSettings,
): Placement<I>[] {
  const byParent = Map.groupBy(items, ({ parent }) => parent);
  // Only those that something names as its parent: a long plan is mostly leaves.
  const parents = new Map(
    items.filter(({ id }) => byParent.has(id)).map((item) => [item.id, item]),
  );
  const cut = loopHeads(items, parents);
  const families = new Map(
    [...byParent].map(([parent, family]) => [
      parent,
      family.filter(({ id }) => !cut.has(id)).toSorted(byPosition),
    ]),
  );
  const childrenOf = (id: string | null): readonly I[] => families.get(id) ?? [];
  const astray = items
    .filter(({ id, parent }) => parent !== null && (cut.has(id) || !parents.has(parent)))
    .toSorted(byPosition);

  const { actionRank, numbering } = settings;
  const placed: Placement<I>[] = [];
  let objectives = 0;
  /** `through`: objectives 1, 2, 3… whatever their goal; `perLevel`: 2, 2.1, 2.1.3. */
  const numberOf = ({ path }: Waiting<I>, level: Level): string => {
    if (path === undefined) return '';
    if (numbering === 'through' && level === 'objective') return String((objectives += 1));
    return numbering === 'perLevel' ? path : '';
  };
  const walk = (start: Waiting<I>): void => {
    // A stack rather than recursion: depth comes from data.
    const waiting = [start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { item, rank, under, path } = next;
      const level = levelOf(rank, actionRank);
      const number = numberOf(next, level);
      placed.push({ item, rank, level, under, number, misplaced: isAstray(next) });
      const children = childrenOf(item.id);
      for (let index = children.length; index > 0; index -= 1) {
        const child = children[index - 1];
        if (child === undefined) continue;
        const below = path === undefined ? undefined : `${path}.${index}`;
        waiting.push({ item: child, rank: rank + 1, under: item.id, path: below });
      }
    }
  };
  for (const [index, item] of childrenOf(null).entries())
    walk({ item, rank: 1, under: null, path: String(index + 1) });
  for (const item of astray) {
    const rank = Math.max(1, actionRank - heightOf(item, childrenOf));
    walk({ item, rank, under: null, path: undefined });
  }
  return placed;
}

interface Waiting<I> {
  readonly item: I;
  readonly rank: number;
  readonly under: string | null;
  /** Place, from 1, of each ancestor among its siblings, and of the item; undefined for what is astray. */
  readonly path: string | undefined;
}

const isAstray = ({ under, path }: Waiting<unknown>): boolean =>
  under === null && path === undefined;

/** Whether placing `item` under `parent` would make it its own ancestor. */
export function wouldLoop(
  items: ReadonlyMap<string, TreeItem>,
  item: string,
  parent: string | null,
): boolean {
  const seen = new Set<string>();
  for (let at = parent; at !== null && !seen.has(at); at = items.get(at)?.parent ?? null) {
    if (at === item) return true;
    seen.add(at);
  }
  return false;
}

/** The smallest id of every loop of parents. */
function loopHeads(
  items: readonly TreeItem[],
  parents: ReadonlyMap<string, TreeItem>,
): Set<string> {
  const heads = new Set<string>();
  const done = new Set<string>();
  for (const start of items) {
    // Most often the way up from there is known: nothing to walk.
    if (start.parent === null || done.has(start.parent)) continue;
    const trail = new Set<string>();
    let at: TreeItem | undefined = start;
    while (at !== undefined && !done.has(at.id) && !trail.has(at.id)) {
      trail.add(at.id);
      at = at.parent === null ? undefined : parents.get(at.parent);
    }
    if (at !== undefined && trail.has(at.id)) {
      const path = [...trail];
      const loop = path.slice(path.indexOf(at.id)).toSorted();
      if (loop[0] !== undefined) heads.add(loop[0]);
    }
    for (const id of trail) done.add(id);
  }
  return heads;
}

/** Levels below an item: an item astray is shown as what it must have been, from what hangs below it. */
function heightOf<I extends TreeItem>(root: I, childrenOf: (id: string) => readonly I[]): number {
  let height = 0;
  let row: readonly I[] = [root];
  for (;;) {
    row = row.flatMap((item) => childrenOf(item.id));
    if (row.length === 0) return height;
    height += 1;
  }
}
