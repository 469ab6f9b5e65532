/**
 * What part of the plan may go out: first the one in sight (a person's list, what the filters leave), then the whole
 * plan, then each of its branches. Ctrl+P prints the first.
 */
import type { PlanRow } from '#shared/contract/plans.ts';
import { MOST_ITEMS } from '#shared/contract/spreadsheets.ts';
import type { PlanData } from '../plan-data.ts';
import { branchOf, titleOf } from '../plan-tree.ts';
import type { PlanView } from '../view/use-plan-view.ts';

export interface Scope {
  readonly id: string;
  readonly label: string;
  /** Null: the whole plan. */
  readonly items: readonly string[] | null;
  readonly actions: readonly PlanRow[];
}

export interface ScopeWords {
  readonly whole: string;
  /** « Ce que montre la grille (12 actions) » */
  readonly seen: (actions: number) => string;
  /** « Les actions de Camille (5 actions) »; of nobody when the name is null. */
  readonly person: (name: string | null, actions: number) => string;
}

/** A person whose list is in sight; an empty id for nobody's. */
export interface PersonInSight {
  readonly name: string | null;
  readonly rows: readonly PlanRow[];
}

export function scopesOf(
  data: Pick<PlanData, 'rows' | 'tree'>,
  view: Pick<PlanView, 'found' | 'isNarrowed'>,
  person: PersonInSight | null,
  words: ScopeWords,
): readonly [Scope, ...Scope[]] {
  const part = (id: string, rows: readonly PlanRow[], label: (count: number) => string) => {
    const actions = rows.filter(isAction);
    const isOne = rows.length > 0 && rows.length <= MOST_ITEMS;
    return isOne
      ? [{ id, label: label(actions.length), items: rows.map((row) => row.id), actions }]
      : [];
  };
  const tops = data.tree.under(null);
  const whole = {
    id: 'whole',
    label: words.whole,
    items: null,
    actions: data.rows.filter(isAction),
  };
  const branches = tops.map((top) => ({
    id: `under ${top.id}`,
    label: titleOf(top),
    items: [top.id],
    actions: branchOf(data.tree, top).filter(isAction),
  }));
  const [first = whole, ...others] = [
    ...(person === null
      ? []
      : part('person', person.rows, (count) => words.person(person.name, count))),
    ...(view.isNarrowed ? part('seen', view.found, words.seen) : []),
    whole,
    ...(tops.length > 1 ? branches : []),
  ];
  return [first, ...others];
}

const isAction = ({ level }: PlanRow): boolean => level === 'action';
