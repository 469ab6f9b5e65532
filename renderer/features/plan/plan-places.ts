/** Where an item may be placed: under anything but itself and what hangs below it, and where it is not already. */
import type { PlanRow } from '#shared/contract/plans.ts';
import { fold } from '#shared/lib/fold.ts';
import { branchOf, titleOf, type PlanTree } from './plan-tree.ts';

/** The first level is a place like another, where the item does not stand already. */
export const isTopOffered = (row: PlanRow, words: string, typed: string): boolean =>
  (row.misplaced || row.under !== null) && answers(words, typed);

/** The parents whose number or title has every word typed, in the order of the plan. */
export function placesFor(tree: PlanTree, row: PlanRow, typed: string): readonly PlanRow[] {
  const own = new Set(branchOf(tree, row).map(({ id }) => id));
  return tree.rows.filter((candidate) => {
    if (candidate.misplaced || candidate.level === 'example' || own.has(candidate.id)) return false;
    if (!row.misplaced && candidate.id === row.under) return false;
    return answers(`${candidate.number} ${titleOf(candidate)}`, typed);
  });
}

function answers(words: string, typed: string): boolean {
  const text = fold(words);
  return fold(typed)
    .split(' ')
    .every((word) => text.includes(word));
}
