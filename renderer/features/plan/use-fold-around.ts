/** Folds what an item is under, or unfolds it, and stays beside it. */
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import { TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { addLineId, foldedLineId } from './plan-lines.ts';
import type { PlanView } from './view/use-plan-view.ts';
import { nearest } from './view/narrowed-tree.ts';

/** A goal or an objective; from an action, the objective it is under. */
export function useFoldAround(
  data: PlanData,
  { folds, tree, definition }: PlanView,
  announce: (text: string) => void,
  handle: RefObject<GridHandle | null>,
): (row: PlanRow) => void {
  const { t } = useTranslation();
  return (row) => {
    const isHead = row.level === 'goal' || row.level === 'objective';
    const head = isHead ? row : nearest(data.tree, row, 'objective');
    const isFlat = definition.grouping === 'flat';
    if (head === null || isFlat || data.tree.under(head.id).length === 0) return;
    announce(t(folds.folded.has(head.id) ? 'views.unfolded' : 'views.folded'));
    const column = handle.current?.at().column ?? TITLE;
    flushSync(() => folds.toggle(head.id));
    // One stays beside the objective whose lines have just come or gone.
    const line = folds.folded.has(head.id)
      ? (tree.under(head.id)[0]?.id ?? addLineId(head.id))
      : foldedLineId(head.id);
    if (head.level === 'objective') handle.current?.goTo({ line, column });
  };
}
