/** Lines dragged by their handle: which may be, and where they go. */
import { useCallback } from 'react';
import type { DropPlace } from '#renderer/ui/grid/grid-props.ts';
import type { PlanLines } from './plan-lines.ts';
import { droppedAt, lastUnder } from './plan-moves.ts';
import type { PlanTree } from './plan-tree.ts';
import type { PlanActions } from './use-plan-actions.ts';

export interface LineDrops {
  readonly isDraggable: (line: string) => boolean;
  readonly drop: (lines: readonly string[], to: DropPlace) => void;
}

export function useLineDrops(
  plan: PlanLines,
  tree: PlanTree,
  actions: PlanActions,
  /** Null where lines stand in the order of the plan. */
  refuse: (() => void) | null,
): LineDrops {
  const isDraggable = useCallback(
    (line: string) => {
      const meaning = plan.meanings.get(line);
      return meaning?.kind === 'item' && !meaning.row.misplaced && meaning.row.level !== 'goal';
    },
    [plan],
  );
  return {
    isDraggable,
    drop(lines, { line, side }) {
      if (refuse !== null) return refuse();
      const rows = lines.flatMap((id) => {
        const meaning = plan.meanings.get(id);
        return meaning?.kind === 'item' ? [meaning.row] : [];
      });
      const target = plan.meanings.get(line);
      if (target?.kind === 'item')
        return void actions.place(rows, droppedAt(tree, rows, target.row, side));
      const isTheirs = target?.kind === 'add' && target.level === rows[0]?.level;
      const parent = isTheirs ? target.place.parent : null;
      const destination = isTheirs ? { parent, after: lastUnder(tree, parent, rows) } : null;
      return void actions.place(rows, destination);
    },
  };
}
