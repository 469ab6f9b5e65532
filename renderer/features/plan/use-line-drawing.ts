/** What lines are drawn from: as long as it is the same, a line is not drawn again. */
import { useDrawnFrom } from '#renderer/records/use-drawn-from.ts';
import type { GridProps } from '#renderer/ui/grid/grid-props.ts';
import type { PlanData } from './plan-data.ts';
import type { PlanLines } from './plan-lines.ts';
import { branchOf, type PlanTree } from './plan-tree.ts';

/** @param others what the cells of all lines are drawn from, beside the plan itself; always as many */
export function useLineDrawing(
  { names }: PlanData,
  plan: PlanLines,
  /** What of the plan is in sight: totals are its own. */
  tree: PlanTree,
  isFlat: boolean,
  others: readonly unknown[],
): Pick<GridProps, 'contentOf' | 'surroundings'> {
  const surroundings = useDrawnFrom([names, isFlat, ...others]);
  return {
    contentOf(line) {
      const meaning = plan.meanings.get(line);
      // Beside each action of a flat list stands its objective, which is not of its own line.
      if (meaning?.kind === 'item') return isFlat ? meaning : meaning.row;
      const objective = meaning?.kind === 'astray' ? null : meaning?.objective;
      return objective ? branchOf(tree, objective) : meaning;
    },
    surroundings,
  };
}
