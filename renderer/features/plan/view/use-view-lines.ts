/** The lines of the grid, the same ones as long as nothing that they show or follow from changes. */
import { useMemo, useState } from 'react';
import type { PlanData } from '../plan-data.ts';
import type { Insertion, PlanLines } from '../plan-lines.ts';
import type { PlanView } from './use-plan-view.ts';
import { createViewLines } from './view-lines.ts';

export function useViewLines(
  { tree: whole, actionRank }: PlanData,
  { tree, found, definition, folds, isNarrowed }: PlanView,
  insertion: Insertion | null,
  lettersPerLine: number,
): PlanLines {
  const [viewLines] = useState(createViewLines);
  const { folded } = folds;
  return useMemo(
    () =>
      viewLines({ tree, found, definition }, whole, {
        actionRank,
        insertion,
        lettersPerLine,
        folded,
        isNarrowed,
      }),
    [
      viewLines,
      tree,
      found,
      definition,
      whole,
      actionRank,
      insertion,
      lettersPerLine,
      folded,
      isNarrowed,
    ],
  );
}
