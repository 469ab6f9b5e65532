/**
 * Which actions of a plan a filter keeps, what is missing from them, and what of the tree stays in sight around them.
 */
import type { Level } from './plan-tree.ts';
import { progressOf } from './plan-steps.ts';
import type { Condition, Test } from './view-definition.ts';
import {
  answersTo as answersAsRead,
  cellValue,
  holds as holdsAsRead,
  knownConditions,
  testsFor as testsByKind,
  type FilterColumn,
  type Reading,
} from './record-filter.ts';

export type FilteredRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly level: Level;
  readonly under: string | null;
};

/** What a cell shows: what it holds; for a progress that nobody wrote, that of the steps. */
export const shownValue = (
  row: Readonly<Record<string, unknown>>,
  column: Pick<FilterColumn, 'field' | 'element'>,
): unknown => (column.field.name === 'progress' ? progressOf(row) : cellValue(row, column));

/** The kinds of test that a column of a plan answers to, the usual one first. */
export function testsFor(column: FilterColumn): readonly Test['is'][] {
  if (column.isTold !== true && column.field.name === 'title')
    return ['containing', 'question', 'placeholder'];
  const tests = testsByKind(column);
  return column.field.name === 'due' ? tests : tests.filter((is) => is !== 'late');
}

const ENDED = new Set<unknown>(['done', 'abandoned']);

/** Its day has passed, and it is neither done nor given up. */
export const isLate = (
  { due, status }: Readonly<Record<'due' | 'status', unknown>> | Readonly<Record<string, unknown>>,
  today: string,
): boolean => typeof due === 'string' && due < today && !ENDED.has(status);

/** A progress that nobody wrote is that of the steps; what is done is never late. */
const AS_PLANNED: Reading = {
  shown: shownValue,
  isLate: (row, _column, today) => isLate(row, today),
};

export const holds = (
  row: Readonly<Record<string, unknown>>,
  column: FilterColumn,
  test: Test,
  today: string,
): boolean => holdsAsRead(row, column, test, today, AS_PLANNED);

/** What a row answers to the conditions on its own values: rows that answer alike, in the same places, are kept alike. */
export const answersTo = (
  conditions: readonly Condition[],
  columns: readonly FilterColumn[],
  today: string,
): ((row: Readonly<Record<string, unknown>>) => boolean) =>
  answersAsRead(conditions, columns, today, AS_PLANNED);

/**
 * The rows that answer to all conditions: actions; where a condition is about their state, the objectives not broken
 * down yet too, which hold one of their own; where it is about how titles are worded, items of any level.
 */
export function matchingRows<R extends FilteredRow>(
  rows: readonly R[],
  conditions: readonly Condition[],
  columns: readonly FilterColumn[],
  today: string,
): readonly R[] {
  const known = knownConditions(conditions, columns);
  const isKept = answersTo(conditions, columns, today);
  const isAboutState = known.some(
    ({ column, test }) => column.id === 'status' && test.is === 'anyOf',
  );
  const isAboutWording = known.some(
    ({ test }) => test.is === 'question' || test.is === 'placeholder',
  );
  const parents = new Set(rows.map((row) => row.under));
  const isCounted = (row: R): boolean =>
    row.level === 'action' || isAboutWording || (isAboutState && isUndetailed(row, parents));
  const goals = goalTests(conditions);
  const goalOf = goals.length === 0 ? undefined : goalsOf(rows);
  const isUnder = (row: R): boolean =>
    goals.every((test) => holds({ goal: goalOf?.get(row.id) ?? null }, GOAL, test, today));
  return rows.filter((row) => isCounted(row) && isKept(row) && isUnder(row));
}

/** The goal that a row stands under: where it stands, and no field of it, yet one asks for it like a column. */
const GOAL: FilterColumn = {
  id: 'goal',
  field: { name: 'goal', kind: 'reference' },
  element: null,
};

const goalTests = (conditions: readonly Condition[]): Test[] =>
  conditions.flatMap(({ column, test }) => (column === GOAL.id ? [test] : []));

/** The goal of each row, null for what has lost its place. Rows come top down. */
export function goalsOf(
  rows: readonly (Pick<FilteredRow, 'id' | 'under'> & { readonly misplaced?: unknown })[],
): ReadonlyMap<string, string | null> {
  const goals = new Map<string, string | null>();
  for (const { id, under, misplaced } of rows) {
    const own = misplaced === true ? null : id;
    goals.set(id, under === null ? own : (goals.get(under) ?? null));
  }
  return goals;
}

/** An objective without actions stands for what is still to be broken down. */
const isUndetailed = (row: FilteredRow, parents: ReadonlySet<string | null>): boolean =>
  row.level === 'objective' && !parents.has(row.id);

/** The ids of rows, of all they are under, and of all that is under them. */
export function withSurroundings(
  kept: ReadonlySet<string>,
  rows: readonly Pick<FilteredRow, 'id' | 'under'>[],
): ReadonlySet<string> {
  const under = new Map(rows.map((row) => [row.id, row.under]));
  const shown = new Set(kept);
  for (const id of kept) {
    for (let at = under.get(id) ?? null; at !== null && !shown.has(at); at = under.get(at) ?? null)
      shown.add(at);
  }
  // Rows come top down: an item is met after the one it is under.
  const inside = new Set(kept);
  for (const row of rows) {
    if (row.under === null || !inside.has(row.under)) continue;
    inside.add(row.id);
    shown.add(row.id);
  }
  return shown;
}

export type Finding = 'noLead' | 'noDue' | 'noIndicators' | 'late' | 'question' | 'placeholder';

/** What is worth looking at in any plan, each as the conditions that find it. */
export const FINDINGS: Readonly<Record<Finding, readonly Condition[]>> = {
  noLead: [
    { column: 'leadPerson', test: { is: 'missing' } },
    { column: 'leadOrganisation', test: { is: 'missing' } },
  ],
  noDue: [{ column: 'due', test: { is: 'missing' } }],
  noIndicators: [{ column: 'indicators', test: { is: 'missing' } }],
  late: [{ column: 'due', test: { is: 'late' } }],
  question: [{ column: 'title', test: { is: 'question' } }],
  placeholder: [{ column: 'title', test: { is: 'placeholder' } }],
};

/** Whether the conditions of a finding are all among those set. */
export const isFound = (finding: Finding, filters: readonly Condition[]): boolean =>
  FINDINGS[finding].every(({ column, test }) =>
    filters.some((set) => set.column === column && set.test.is === test.is),
  );
