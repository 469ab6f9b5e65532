/**
 * Goes to a cell wherever it is: what hides it is opened, a filter that leaves it out is taken away, and once its line
 * is there the grid goes to it. A glance leaves the focus where it was.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { OBJECTIVE_COLUMN, TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { addLineId, positionOfItem, type PlanLines } from './plan-lines.ts';
import type { FoundCell } from '#renderer/records/found-cells.ts';
import type { PlanView } from './view/use-plan-view.ts';
import { viewLines } from './view/view-lines.ts';

interface Target {
  readonly find: (lines: PlanLines) => Position | null;
  readonly how: 'go' | 'glance' | 'edit';
}

export interface Reach {
  readonly reach: (cell: FoundCell, how?: 'go' | 'glance') => void;
  /** A new action: under the objective one is at, or the first one; without any, an objective has to come before. */
  readonly begin: () => void;
}

export function useReach(
  grid: RefObject<GridHandle | null>,
  data: PlanData,
  view: PlanView,
): Reach {
  const [target, setTarget] = useState<Target | null>(null);
  const reached = useRef<Target | null>(null);
  const lines = () =>
    viewLines(view, data.tree, {
      actionRank: data.actionRank,
      insertion: null,
      lettersPerLine: 40,
      folded: view.folds.folded,
      isNarrowed: view.isNarrowed,
    });

  useEffect(() => {
    if (target === null || reached.current === target || grid.current === null) return;
    const at = target.find(lines());
    if (at === null) return;
    reached.current = target;
    const before = document.activeElement;
    grid.current.goTo(at, target.how === 'edit' ? 'edit' : undefined);
    if (target.how === 'glance' && before instanceof HTMLElement) before.focus();
  });

  const show = (id: string) => {
    view.folds.open(id);
    const isInSight = !view.isNarrowed || view.tree.rows.some((row) => row.id === id);
    if (!isInSight) view.setFilters([]);
  };
  const isFlat = view.definition.grouping === 'flat';

  return {
    reach({ id, column }, how = 'go') {
      show(id);
      if (isFlat && view.found.every((row) => row.id !== id)) view.change({ grouping: 'tree' });
      setTarget({
        how,
        find(there) {
          const at = positionOfItem(there, id);
          return at === null || at.column === OBJECTIVE_COLUMN ? at : { ...at, column };
        },
      });
    },
    begin() {
      const meaning = lines().meanings.get(grid.current?.at().line ?? '');
      const here = meaning === undefined || meaning.kind === 'astray' ? null : meaning.objective;
      const objective =
        here ??
        [...view.tree.rows, ...data.rows].find(
          (row) => row.level === 'objective' && !row.misplaced,
        );
      const under = objective ?? data.rows[0];
      if (under !== undefined) {
        show(under.id);
        if (view.folds.folded.has(under.id)) view.folds.toggle(under.id);
        if (under.level !== 'objective') view.setFilters([]);
      }
      if (isFlat) view.change({ grouping: 'tree' });
      const line = addLineId(under?.id ?? null);
      setTarget({
        how: 'edit',
        find: (there) => (there.meanings.has(line) ? { line, column: TITLE } : null),
      });
    },
  };
}
