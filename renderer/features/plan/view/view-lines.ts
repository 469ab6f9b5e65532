/** The lines of the grid as the view asks for them: grouped and folded, or one under the other. */
import type { PlanTree } from '../plan-tree.ts';
import { flatLinesOf, linesOf, type LineSettings, type PlanLines } from '../plan-lines.ts';
import type { PlanView } from './use-plan-view.ts';

export const viewLines = (
  { tree, found, definition }: Pick<PlanView, 'tree' | 'found' | 'definition'>,
  whole: PlanTree,
  settings: LineSettings,
): PlanLines =>
  definition.grouping === 'flat'
    ? flatLinesOf(found, whole, settings)
    : linesOf(tree, { ...settings, goals: whole.under(null) });
