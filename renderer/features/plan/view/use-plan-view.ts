/**
 * How the plan is being looked at: the definition in force, and what follows from it: the tree narrowed and ordered,
 * the actions in sight, what is folded. Every tab of the page looks through the same view.
 */
import { useCallback, useMemo, useState } from 'react';
import type { Look } from '#shared/contract/looks.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import {
  ALL_ACTIONS,
  type Condition,
  type ViewDefinition,
} from '#shared/domain/plan-view-definition.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { shownColumns, TITLE } from '../plan-columns.ts';
import type { PlanData } from '../plan-data.ts';
import type { PlanTree } from '../plan-tree.ts';
import { useColumnSettings, type ColumnSettings } from '../use-column-settings.ts';
import { orderBy, type Order } from './order.ts';
import { sortKeyOf } from './sort-keys.ts';
import { useFolds, type Folds } from './use-folds.ts';
import { useHeld } from './use-held.ts';
import { createViewRows } from './view-rows.ts';

export interface PlanView {
  readonly definition: ViewDefinition;
  readonly change: (change: Partial<ViewDefinition>) => void;
  readonly setFilters: (filters: readonly Condition[]) => void;
  /** Columns and widths: the view's own, else those of this computer. */
  readonly settings: ColumnSettings;
  /** What a view saved now would remember. */
  readonly whole: () => ViewDefinition;
  readonly isNarrowed: boolean;
  readonly tree: PlanTree;
  /** Puts rows in the order that the view asks for. */
  readonly order: Order['put'];
  /** The actions in sight, in order; with a filter on the state, objectives to break down too. */
  readonly rows: readonly PlanRow[];
  /** All that the filters found, goals and examples among them; unfiltered, the actions. */
  readonly found: readonly PlanRow[];
  readonly actions: number;
  readonly allActions: number;
  readonly folds: Folds;
  /** Keeps an item in sight although the filter would not. */
  readonly hold: (id: string) => void;
}

/** @param left how the plan was left the last time; null for a plan never seen */
export function usePlanView(data: PlanData, left: Look | null): PlanView {
  const language = useLanguage();
  const computer = useColumnSettings('plan');
  const [definition, setDefinition] = useState(left?.definition ?? ALL_ACTIONS);
  const { filters, sort } = definition;
  const { rows, columns, today, tree, names } = data;
  const change = useCallback(
    (changes: Partial<ViewDefinition>) => setDefinition((before) => ({ ...before, ...changes })),
    [],
  );
  const isNarrowed = filters.length > 0;
  const [derive] = useState(createViewRows);
  const held = useHeld(
    derive.matching(rows, isNarrowed ? filters : NO_FILTER, columns, today),
    JSON.stringify(filters),
  );
  const order = useMemo((): Order | null => {
    const column = columns.find(({ id }) => id === sort?.column);
    if (sort === null || column === undefined) return null;
    return orderBy(sortKeyOf(column, names, language), sort.descending);
  }, [sort, columns, names, language]);
  const ids = isNarrowed ? held.ids : null;
  const narrowed = derive.narrowed(tree, derive.shown(ids, tree), order);
  const found = derive.found(tree, ids, order);
  const inSight = useMemo(() => (isNarrowed ? found.filter(isCard) : found), [isNarrowed, found]);
  const { actions: allActions } = derive.actions(rows);
  const folds = useFolds(tree, left?.folded);

  const settings = definition.columns === null ? computer : ownSettings(definition, change, data);
  return {
    definition,
    change,
    setFilters: (wanted) => change({ filters: [...wanted] }),
    settings,
    whole: () => ({
      ...definition,
      columns: shownColumns(columns, settings.isShown).flatMap(({ id }) =>
        id === TITLE ? [] : [id],
      ),
      widths: { ...settings.widths },
      arrangement: settings.arrangement,
    }),
    isNarrowed,
    tree: narrowed,
    order: order?.put ?? asTheyAre,
    rows: inSight,
    found,
    actions: isNarrowed ? derive.actionsFound(found).actions : allActions,
    allActions,
    folds,
    hold: held.hold,
  };
}

const NO_FILTER: readonly Condition[] = [];
/** What stands as a card, or in somebody's list. */
const isCard = ({ level }: PlanRow): boolean => level === 'action' || level === 'objective';
const asTheyAre: Order['put'] = (rows) => rows;

/** The columns of a view that has its own: changing them changes the view, not this computer. */
function ownSettings(
  { columns, widths, arrangement }: ViewDefinition,
  change: (change: Partial<ViewDefinition>) => void,
  data: PlanData,
): ColumnSettings {
  const inView = new Set(columns);
  return {
    widths,
    setWidth: (column, width) => change({ widths: { ...widths, [column]: width } }),
    isShown: (column) => inView.has(column),
    setShown: (shown) =>
      change({
        columns: data.columns.flatMap(({ id }) =>
          id !== TITLE && (shown[id] ?? inView.has(id)) ? [id] : [],
        ),
      }),
    arrangement,
    arrange: (asked) => change({ arrangement: { ...arrangement, ...asked } }),
  };
}
