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
  const byId = new Map(items.map((item) => [item.id, item]));
  const byParent = Map.groupBy(items, (item) => item.parent);
  const childrenOf = (id: string | null): I[] => (byParent.get(id) ?? []).toSorted(byPosition);
  const cut = loopHeads(items, byId);
  const astray = items
    .filter((item) => item.parent !== null && (cut.has(item.id) || !byId.has(item.parent)))
    .toSorted(byPosition);

  const found: Found<I>[] = [];
  const walk = (start: Found<I>): void => {
    // A stack rather than recursion: depth comes from data.
    const waiting = [start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      found.push(next);
      const { item, rank, path } = next;
      const children = childrenOf(item.id).filter((child) => !cut.has(child.id));
      for (const [index, child] of [...children.entries()].toReversed()) {
        const below = { under: item.id, path: path && [...path, index + 1], misplaced: false };
        waiting.push({ item: child, rank: rank + 1, ...below });
      }
    }
  };
  for (const [index, item] of childrenOf(null).entries()) {
    walk({ item, rank: 1, under: null, path: [index + 1], misplaced: false });
  }
  for (const item of astray) {
    const rank = Math.max(1, settings.actionRank - heightOf(item, childrenOf, cut));
    walk({ item, rank, under: null, path: undefined, misplaced: true });
  }
  return numbered(found, settings);
}

interface Found<I> {
  readonly item: I;
  readonly rank: number;
  readonly under: string | null;
  /** Index, from 1, of each ancestor among its siblings, and of the item; undefined for what is astray. */
  readonly path: readonly number[] | undefined;
  readonly misplaced: boolean;
}

/** `through`: objectives 1, 2, 3… whatever their goal; `perLevel`: 2, 2.1, 2.1.3. */
function numbered<I>(found: readonly Found<I>[], settings: TreeSettings): Placement<I>[] {
  let objectives = 0;
  return found.map(({ path, ...placed }) => {
    const level = levelOf(placed.rank, settings.actionRank);
    let number = '';
    if (path !== undefined && settings.numbering === 'perLevel') number = path.join('.');
    if (path !== undefined && settings.numbering === 'through' && level === 'objective') {
      objectives += 1;
      number = String(objectives);
    }
    return { ...placed, level, number };
  });
}

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
function loopHeads(items: readonly TreeItem[], byId: ReadonlyMap<string, TreeItem>): Set<string> {
  const heads = new Set<string>();
  const done = new Set<string>();
  for (const start of items) {
    const trail = new Set<string>();
    let at: TreeItem | undefined = start;
    while (at !== undefined && !done.has(at.id) && !trail.has(at.id)) {
      trail.add(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
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
function heightOf<I extends TreeItem>(
  root: I,
  childrenOf: (id: string) => I[],
  cut: ReadonlySet<string>,
): number {
  let height = 0;
  let row = [root];
  for (;;) {
    row = row.flatMap((item) => childrenOf(item.id).filter((child) => !cut.has(child.id)));
    if (row.length === 0) return height;
    height += 1;
  }
}
