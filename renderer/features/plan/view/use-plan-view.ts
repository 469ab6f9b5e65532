/**
 * How the plan is being looked at: the definition in force, and what follows from it: the tree narrowed and ordered,
 * the actions in sight, what is folded. Every tab of the page looks through the same view.
 */
import { useMemo, useState } from 'react';
import type { Look } from '#shared/contract/looks.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import type { PlanData } from '../plan-data.ts';
import type { PlanTree } from '../plan-tree.ts';
import { useLooking, type LookedAt } from '#renderer/records/use-looking.ts';
import { orderBy, type Order } from '#renderer/records/order.ts';
import { sortKeyOf } from '#renderer/records/sort-keys.ts';
import { useFolds, type Folds } from './use-folds.ts';
import { useHeld } from '#renderer/records/use-held.ts';
import { createViewRows } from './view-rows.ts';

export interface PlanView extends LookedAt {
  readonly isNarrowed: boolean;
  readonly tree: PlanTree;
  /** Puts rows in the order that the view asks for. */
  readonly order: Order<PlanRow>['put'];
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
  const looked = useLooking('plan', data.columns, left?.definition);
  const { definition } = looked;
  const { filters, sort } = definition;
  const { rows, columns, today, tree, shownIn, textIn } = data;
  const isNarrowed = filters.length > 0;
  const [derive] = useState(createViewRows);
  const held = useHeld(
    derive.matching(rows, isNarrowed ? filters : NO_FILTER, columns, today),
    JSON.stringify(filters),
  );
  const order = useMemo((): Order<PlanRow> | null => {
    const column = columns.find(({ id }) => id === sort?.column);
    if (sort === null || column === undefined) return null;
    return orderBy(sortKeyOf(column, shownIn, textIn), sort.descending);
  }, [sort, columns, shownIn, textIn]);
  const ids = isNarrowed ? held.ids : null;
  const narrowed = derive.narrowed(tree, derive.shown(ids, tree), order);
  const found = derive.found(tree, ids, order);
  const inSight = useMemo(() => (isNarrowed ? found.filter(isCard) : found), [isNarrowed, found]);
  const { actions: allActions } = derive.actions(rows);
  const folds = useFolds(tree, left?.folded);

  return {
    ...looked,
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
const asTheyAre: Order<PlanRow>['put'] = (rows) => rows;
