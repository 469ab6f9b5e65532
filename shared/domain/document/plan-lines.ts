/** A plan as the lines of a printed table: one per action, and one for what has none below it yet. */
import type { PlanItemRecord } from '../plan-matching.ts';
import type { Placement } from '../plan-tree.ts';

export type Placed = Placement<PlanItemRecord>;

export interface PlanLine {
  /** From the first level down to the one above actions; undefined where there is none. */
  readonly path: readonly (Placed | undefined)[];
  readonly action: Placed | undefined;
  readonly examples: readonly Placed[];
}

/** What a line is about: its action, else the last item of its path. */
export const subjectOf = ({ action, path }: PlanLine): Placed | undefined =>
  action ?? path.findLast((item) => item !== undefined);

/** @param placed in the order of the tree */
export function planLines(placed: readonly Placed[], actionRank: number): PlanLine[] {
  const lines: { path: (Placed | undefined)[]; action: Placed | undefined; examples: Placed[] }[] =
    [];
  const ranks = Array.from({ length: actionRank - 1 });
  let path: (Placed | undefined)[] = ranks.map(() => undefined);
  for (const [index, item] of placed.entries()) {
    if (item.rank > actionRank) {
      lines.at(-1)?.examples.push(item);
      continue;
    }
    const isRoot = item.under === null;
    path = path.map((above, nth) => (isRoot || nth >= item.rank - 1 ? undefined : above));
    if (item.rank === actionRank) {
      lines.push({ path, action: item, examples: [] });
      continue;
    }
    path[item.rank - 1] = item;
    const isLeaf = placed[index + 1]?.under !== item.item.id;
    if (isLeaf) lines.push({ path: [...path], action: undefined, examples: [] });
  }
  return lines;
}
