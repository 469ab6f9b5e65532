/**
 * What a plan, or several, have come to: figures, and the same figures by goal, territory, year and lead. Every figure
 * counts actions that a filter finds again (`Figure.filters`), so that each opens the rows behind it.
 *
 * Abandoned actions count wherever the grid's filters find them; they have no part in progress, and are never late.
 */
import { type Finding, isLate } from './plan-filter.ts';
import { isEmptyValue } from './record-filter.ts';
import {
  type Drift,
  driftsOf,
  type PeriodTotals,
  type Prioritised,
  totalsByPeriod,
} from './plan-priorities.ts';
import type { Condition } from './view-definition.ts';

/** An action, with what the figures read of it. */
export interface CountedAction extends Prioritised {
  /** The goal it stands under; null when it has lost its place. */
  readonly goal: string | null;
  readonly due: string | null;
  readonly territories: readonly string[];
  readonly leadOrganisation: string | null;
  readonly leadPerson: string | null;
  /** As the grid shows it: what was written, else what the steps say. */
  readonly progress: number | null;
  readonly indicators: string | null;
  /** In cents, all years together. */
  readonly planned: number;
  readonly actual: number;
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
    priorities: totalsByPeriod(actions, periods),
    drifts: driftsOf(actions, periods),
    planned: actions.reduce((sum, action) => sum + action.planned, 0),
    actual: actions.reduce((sum, action) => sum + action.actual, 0),
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
  const tallies = new Map<string, Tally>();
  for (const action of actions) {
    for (const key of keysOf(action)) {
      let tally = tallies.get(key);
      if (tally === undefined) tallies.set(key, (tally = noneYet()));
      add(tally, action, today);
    }
  }
  return [...tallies].map(([key, tally]) => ({ key, ...progressIn(tally) }));
}

function progressOf(actions: readonly CountedAction[], today: string): Progress {
  const tally = noneYet();
  for (const action of actions) add(tally, action, today);
  return progressIn(tally);
}

/** `progress` adds up that of the `pursued` actions, those that are not abandoned. */
type Tally = Record<'actions' | 'done' | 'late' | 'pursued' | 'progress', number>;

const noneYet = (): Tally => ({ actions: 0, done: 0, late: 0, pursued: 0, progress: 0 });

function add(tally: Tally, action: CountedAction, today: string): void {
  const isDone = action.status === 'done';
  tally.actions += 1;
  if (isDone) tally.done += 1;
  if (isLate(action, today)) tally.late += 1;
  if (action.status === 'abandoned') return;
  tally.pursued += 1;
  tally.progress += isDone ? 100 : (action.progress ?? 0);
}

const progressIn = ({ actions, done, late, pursued, progress }: Tally): Progress => ({
  actions,
  done,
  late,
  progress: pursued === 0 ? null : Math.round(progress / pursued),
});

function findingsIn(
  actions: readonly CountedAction[],
  today: string,
): Record<CountedFinding, number> {
  const found = { noLead: 0, noDue: 0, noIndicators: 0, late: 0 };
  for (const action of actions) {
    if (action.leadOrganisation === null && action.leadPerson === null) found.noLead += 1;
    if (action.due === null) found.noDue += 1;
    if (isEmptyValue(action.indicators)) found.noIndicators += 1;
    if (isLate(action, today)) found.late += 1;
  }
  return found;
}
