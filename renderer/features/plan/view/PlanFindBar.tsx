/** Looks for words in the cells of the plan that are in sight. */
import { useMemo } from 'react';
import { arranged } from '#shared/domain/column-arrangement.ts';
import { FindBar, type FindBarProps } from '#renderer/records/FindBar.tsx';
import { cellFinder } from '#renderer/records/found-cells.ts';
import { shownColumns } from '#renderer/records/record-column.ts';
import type { PlanData } from '../plan-data.ts';
import { searchedColumns } from './searched-columns.ts';
import type { PlanView } from './use-plan-view.ts';

export interface PlanFindBarProps extends Omit<FindBarProps, 'search'> {
  data: PlanData;
  view: PlanView;
}

export function PlanFindBar({ data, view, ...bar }: PlanFindBarProps) {
  const { rows, tree, definition, settings } = view;
  const { columns, textIn } = data;
  const shown = shownColumns(arranged(columns, settings.arrangement), settings.isShown);
  const shownIds = shown.map(({ id }) => id).join('\n');
  const search = useMemo(() => {
    const ids = new Set(shownIds.split('\n'));
    const inSight = columns.filter(({ id }) => ids.has(id));
    return cellFinder(
      definition.grouping === 'flat' ? rows : tree.rows,
      searchedColumns(inSight),
      textIn,
    );
  }, [definition.grouping, rows, tree, columns, shownIds, textIn]);
  return <FindBar {...bar} search={search} />;
}
