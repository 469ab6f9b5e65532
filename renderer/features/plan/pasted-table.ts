/** A whole table on the clipboard: known by its headings, and handed over as the file it would have been. */
import { headedSheet } from '#shared/domain/heading-line.ts';
import { namesLevels } from '#shared/domain/plan-headings.ts';
import { writeTsv, type Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import { elementsOf } from '#renderer/ui/grid/editors/editor.ts';
import type { PlanData } from './plan-data.ts';

/** Headings of two levels at least, above something: such words stand on no line of a plan. */
export function isPlanTable(
  cells: Cells,
  { plan, actionRank }: Pick<PlanData, 'plan' | 'actionRank'>,
) {
  const own = [...elementsOf(plan['levelNames'])].map(
    ([rank, name]) => [rank, String(name)] as const,
  );
  const shape = { actionRank, levelNames: Object.fromEntries<string>(own) };
  return cells.length > 1 && namesLevels(headedSheet(cells, shape).headings, shape) > 1;
}

export const tableFile = (cells: Cells, title: string): File =>
  new File([writeTsv(cells)], title, { type: 'text/tab-separated-values' });
