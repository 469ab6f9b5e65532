/**
 * What a plan, or several, have come to: figures, and the same figures by goal, territory, year and lead. Every figure
 * counts actions that a filter finds again (`Figure.filters`), so that each opens the rows behind it.
 *
 * Abandoned actions count among actions and by status; they have no part in progress, lateness or what is missing.
 */
import { type Finding, isLate } from './plan-filter.ts';
import { isEmptyValue, numberOf } from './record-filter.ts';
import {
  type Drift,
  driftsOf,
  type PeriodTotals,
  type Prioritised,
  totalsByPeriod,
} from './plan-priorities.ts';
import type { Condition } from './view-definition.ts';

/** An action, with what the figures read of it. */
export interface CountedAction {
  readonly id: string;
  /** The goal it stands under; null when it has lost its place. */
  readonly goal: string | null;
  readonly status: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly territories: readonly string[];
  readonly leadOrganisation: string | null;
  readonly leadPerson: string | null;
  readonly progress: number | null;
  readonly indicators: string | null;
  readonly yearly: boolean;
  readonly priority: Readonly<Record<string, unknown>>;
  readonly plannedBudget: Readonly<Record<string, unknown>>;
  readonly actualBudget: Readonly<Record<string, unknown>>;
}

/** How far a set of actions has come. */
export interface Progress {
  readonly actions: number;
  readonly done: number;
  readonly late: number;
  /** Mean of the actions' progress, in whole percent; null where there is none to speak of. */
  readonly progress: number | null;
}

export interface Group extends Progress {
  /** Id, word or year; empty for actions that have none. */
  readonly key: string;
}

/** What is looked for among actions; questions and placeholders are about titles, and stay in the grid. */
export const COUNTED_FINDINGS = [
  'noLead',
  'noDue',
  'noIndicators',
  'late',
] as const satisfies readonly Finding[];
export type CountedFinding = (typeof COUNTED_FINDINGS)[number];

export const GROUPINGS = ['goal', 'territory', 'year', 'lead'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Dashboard extends Progress {
  readonly byStatus: readonly { readonly status: string; readonly actions: number }[];
  readonly findings: Readonly<Record<CountedFinding, number>>;
  readonly groups: Readonly<Record<Grouping, readonly Group[]>>;
  readonly priorities: readonly PeriodTotals[];
  readonly drifts: readonly Drift[];
  /** In cents. */
  readonly planned: number;
  readonly actual: number;
}

/** @param periods the plan's priority periods, in order */
export function dashboardOf(
  actions: readonly CountedAction[],
  periods: readonly string[],
  today: string,
): Dashboard {
  const prioritised = actions.map(({ id, status, yearly, priority }): Prioritised => ({
    id,
    status,
    yearly,
    periods: new Set(Object.keys(priority).filter((period) => priority[period] === true)),
  }));
  return {
    ...progressOf(actions, today),
    byStatus: [...Map.groupBy(actions, ({ status }) => status ?? '')]
      .map(([status, same]) => ({ status, actions: same.length }))
      .toSorted((a, b) => b.actions - a.actions || (a.status < b.status ? -1 : 1)),
    findings: findingsIn(actions, today),
    groups: {
      goal: groupsBy(actions, ({ goal }) => [goal ?? ''], today),
      territory: groupsBy(
        actions,
        ({ territories }) => (territories.length === 0 ? [''] : territories),
        today,
      ),
      year: groupsBy(actions, yearsOf, today).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      lead: groupsBy(actions, ({ leadOrganisation }) => [leadOrganisation ?? ''], today),
    },
    priorities: totalsByPeriod(prioritised, periods),
    drifts: driftsOf(prioritised, periods),
    planned: total(actions, 'plannedBudget'),
    actual: total(actions, 'actualBudget'),
  };
}

/** Goals and years as they come, the others by number of actions; what has none is last. */
export function orderedGroups(grouping: Grouping, groups: readonly Group[]): readonly Group[] {
  const isKept = grouping === 'goal' || grouping === 'year';
  const sorted = isKept ? groups : groups.toSorted((one, other) => other.actions - one.actions);
  return [...sorted.filter(({ key }) => key !== ''), ...sorted.filter(({ key }) => key === '')];
}

/** The conditions that find the actions of a group in a plan's grid. */
export const filtersOf = (grouping: Grouping, key: string): readonly Condition[] =>
  grouping === 'year' && key !== ''
    ? [{ column: 'due', test: { is: 'within', from: `${key}-01-01`, to: `${key}-12-31` } }]
    : [
        {
          column: COLUMNS[grouping],
          test: key === '' ? { is: 'missing' } : { is: 'anyOf', values: [key] },
        },
      ];

const COLUMNS: Readonly<Record<Grouping, string>> = {
  goal: 'goal',
  territory: 'territories',
  year: 'due',
  lead: 'leadOrganisation',
};

/** The year it is due; without a due day it is of none. */
const yearsOf = ({ due }: CountedAction): string[] => [due?.slice(0, 4) ?? ''];

function groupsBy(
  actions: readonly CountedAction[],
  keysOf: (action: CountedAction) => readonly string[],
  today: string,
): Group[] {
  const byKey = new Map<string, CountedAction[]>();
  for (const action of actions) {
    for (const key of keysOf(action)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [action]);
      else same.push(action);
    }
  }
  return [...byKey].map(([key, same]) => ({ key, ...progressOf(same, today) }));
}

function progressOf(actions: readonly CountedAction[], today: string): Progress {
  let [done, late, sum, counted] = [0, 0, 0, 0];
  for (const action of actions) {
    const isDone = action.status === 'done';
    if (isDone) done += 1;
    if (isLate(dueAndStatus(action), today)) late += 1;
    if (action.status === 'abandoned') continue;
    counted += 1;
    sum += isDone ? 100 : (action.progress ?? 0);
  }
  return {
    actions: actions.length,
    done,
    late,
    progress: counted === 0 ? null : Math.round(sum / counted),
  };
}

const dueAndStatus = ({ due, status }: CountedAction) => ({ due, status });

function findingsIn(
  actions: readonly CountedAction[],
  today: string,
): Record<CountedFinding, number> {
  const found = { noLead: 0, noDue: 0, noIndicators: 0, late: 0 };
  for (const action of actions) {
    if (action.leadOrganisation === null && action.leadPerson === null) found.noLead += 1;
    if (action.due === null) found.noDue += 1;
    if (isEmptyValue(action.indicators)) found.noIndicators += 1;
    if (isLate(dueAndStatus(action), today)) found.late += 1;
  }
  return found;
}

const total = (
  actions: readonly CountedAction[],
  budget: 'plannedBudget' | 'actualBudget',
): number => actions.reduce((sum, action) => sum + (numberOf(action[budget]) ?? 0), 0);
