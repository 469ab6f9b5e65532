/** A part of a plan: the items wanted, all that stands under them, and what they stand under up to the top. */
import type { PlanItemRecord } from './plan-matching.ts';
import type { Placement } from './plan-tree.ts';

/** @param placed in the order of the tree, which the part keeps */
export function partOf(
  placed: readonly Placement<PlanItemRecord>[],
  wanted: ReadonlySet<string>,
): Placement<PlanItemRecord>[] {
  const byId = new Map(placed.map((one) => [one.item.id, one]));
  const kept = new Set<string>();
  const below = new Set<string>();
  // What stands above comes before in the order of the tree.
  for (const { item, under } of placed)
    if (wanted.has(item.id) || (under !== null && below.has(under))) below.add(item.id);
  for (const id of below)
    for (
      let at: string | null | undefined = id;
      at !== null && at !== undefined && !kept.has(at);
      at = byId.get(at)?.under
    )
      kept.add(at);
  return placed.filter(({ item }) => kept.has(item.id));
}
