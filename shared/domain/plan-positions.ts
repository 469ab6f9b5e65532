/**
 * Where a table's new and moved items stand among those that stay: after the item above them in the table, else
 * before the first that follows, else last.
 */
import type { MatchedItem, PlanItemRecord } from './plan-matching.ts';
import type { Placement } from './plan-tree.ts';
import { positionsBetween } from './position.ts';

/** A position for each new or moved item, by id. */
export function positionsFor(
  items: readonly MatchedItem[],
  placed: readonly Placement<PlanItemRecord>[],
): Map<string, string> {
  const leaving = new Set(items.filter((item) => item.isMoved).map(({ id }) => id));
  const staying = placed.filter(({ item, misplaced }) => !misplaced && !leaving.has(item.id));
  const siblings = Map.groupBy(staying, ({ under }) => under);
  const positions = new Map<string, string>();
  for (const [under, listed] of Map.groupBy(items, (item) => item.under)) {
    const there = (siblings.get(under) ?? []).map(({ item }) => item);
    for (const run of runsOf(listed)) {
      const at = there.findIndex(({ id }) => id === run.after);
      const isFirst = run.after === null && run.isFollowed;
      const before = isFirst ? -1 : at === -1 ? there.length - 1 : at;
      const bounds = [
        there[before]?.position ?? null,
        there[before + 1]?.position ?? null,
      ] as const;
      const keys = positionsBetween(...bounds, run.ids.length);
      for (const [index, id] of run.ids.entries()) positions.set(id, keys[index] ?? '');
    }
  }
  return positions;
}

interface Run {
  readonly ids: string[];
  /** The item that stays just above them in the table. */
  readonly after: string | null;
  /** Whether an item that stays follows them. */
  isFollowed: boolean;
}

/** New and moved items that follow one another in the table. */
function runsOf(items: readonly MatchedItem[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let after: string | null = null;
  for (const { id, placed, isMoved } of items) {
    if (placed === undefined || isMoved) {
      if (run === undefined) runs.push((run = { ids: [], after, isFollowed: false }));
      run.ids.push(id);
    } else {
      if (run !== undefined) run.isFollowed = true;
      run = undefined;
      after = id;
    }
  }
  return runs;
}
