/** The totals of the plan's columns: over all that is in sight, under a goal, under an objective. */
import { createElement, useCallback, useMemo, useState, type ReactNode } from 'react';
import { columnTotal, keptColumnTotal, wayOf, type Total } from '#shared/domain/column-total.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import { runningSum } from '#shared/lib/running-sum.ts';
import { FOOT_LINE } from '#renderer/ui/grid/grid-line.ts';
import type { CellWords } from '#renderer/records/ValueContent.tsx';
import { TITLE, type PlanColumn } from '../plan-columns.ts';
import type { PlanData } from '../plan-data.ts';
import type { PlanLines } from '../plan-lines.ts';
import { sumsOf, totalsOf } from '../plan-totals.ts';
import { branchOf } from '../plan-tree.ts';
import { groupCounts, levelCount } from '../plan-words.ts';
import type { PlanView } from '../view/use-plan-view.ts';
import { TotalContent } from '#renderer/records/TotalContent.tsx';
import { totalWords } from '#renderer/records/total-words.ts';

export interface PlanTotals {
  /** At the foot of the grid and in its bands. */
  readonly renderTotal: (line: string, column: string) => ReactNode;
  /** In the cells of a line that stands for an objective's actions. */
  readonly under: (row: PlanRow, column: PlanColumn) => ReactNode;
  /** Null where there is nothing to add up. `row` null: all that is in sight. */
  readonly heard: (row: PlanRow | null, column: PlanColumn) => string | null;
}

export function useTotals(
  data: PlanData,
  view: PlanView,
  plan: PlanLines,
  words: CellWords,
  first: string,
): PlanTotals {
  const { tree, found, definition, settings } = view;
  const { totals: chosen } = settings.arrangement;
  const isFlat = definition.grouping === 'flat';
  const inSight = isFlat ? found : tree.rows;
  const { columns } = data;
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const { t, language } = words;
  const [ofWhole] = useState(createWholeTotals);
  const [sumsInSight] = useState(() => runningSum(sumsOf));
  const totalIn = useCallback(
    (row: PlanRow | null, column: PlanColumn): Total | null => {
      const way = wayOf(column, chosen, column.id);
      return row === null
        ? ofWhole(column.id)(inSight, column, way)
        : columnTotal(branchOf(tree, row), column, way);
    },
    [inSight, tree, chosen, ofWhole],
  );
  const contentIn = useCallback(
    (row: PlanRow | null, column: PlanColumn, isAlone: boolean) => {
      const total = totalIn(row, column);
      return total === null ? null : createElement(TotalContent, { words, total, column, isAlone });
    },
    [totalIn, words],
  );
  return useMemo(
    () => ({
      renderTotal(line, id) {
        const column = byId.get(id);
        const own = () => (column === undefined ? null : contentIn(null, column, false));
        if (line === FOOT_LINE) {
          if (id === first) return t('totals.whole');
          const { actions } = sumsInSight(inSight);
          const isCounted = id === TITLE && actions > 0;
          return own() ?? (isCounted ? levelCount('action', actions, data, t, language) : null);
        }
        const meaning = plan.meanings.get(line);
        if (meaning?.kind !== 'item') return null;
        if (id === first)
          return groupCounts(totalsOf(branchOf(tree, meaning.row)), data, t, language).join(' · ');
        return column === undefined ? null : contentIn(meaning.row, column, true);
      },
      under: (row, column) => contentIn(row, column, false),
      heard(row, column) {
        const total = totalIn(row, column);
        return total === null ? null : totalWords(total, column, t, language);
      },
    }),
    [byId, contentIn, data, first, inSight, language, plan, sumsInSight, t, totalIn, tree],
  );
}

/** One total kept for each column. */
function createWholeTotals(): (column: string) => ReturnType<typeof keptColumnTotal> {
  const kept = new Map<string, ReturnType<typeof keptColumnTotal>>();
  return (column) => {
    const known = kept.get(column) ?? keptColumnTotal();
    kept.set(column, known);
    return known;
  };
}
