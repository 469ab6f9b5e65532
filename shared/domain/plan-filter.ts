/**
 * Which actions of a plan a filter keeps, what is missing from them, and what of the tree stays in sight around them.
 * A condition on a column that no longer exists keeps everything: nothing disappears without being asked for.
 */
import { assertNever } from '../lib/assert-never.ts';
import { fold } from '../lib/fold.ts';
import type { ElementKind, FieldKind } from '../model/field.ts';
import { isSet } from '../model/field.ts';
import type { Level } from './plan-tree.ts';
import { progressOf } from './plan-steps.ts';
import { wordingOf } from './plan-wording.ts';
import type { Condition, Test } from './plan-view-definition.ts';

export interface FilterColumn {
  readonly id: string;
  readonly field: {
    readonly name: string;
    readonly kind: FieldKind;
    readonly element?: ElementKind | undefined;
  };
  /** For a field keyed by period, the period. */
  readonly element: string | null;
  /** Told by records beside the item rather than by a cell of its own. */
  readonly isTold?: boolean | undefined;
}

export type FilteredRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly level: Level;
  readonly under: string | null;
};

/** What a cell holds: the field's value, or that of its element. */
export function cellValue(
  row: Readonly<Record<string, unknown>>,
  { field, element }: Pick<FilterColumn, 'field' | 'element'>,
): unknown {
  const value = row[field.name];
  if (element === null) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, element)) return null;
  const single: unknown = Reflect.get(value, element);
  return single ?? null;
}

/** What a cell shows: what it holds; for a progress that nobody wrote, that of the steps. */
export const shownValue = (
  row: Readonly<Record<string, unknown>>,
  column: Pick<FilterColumn, 'field' | 'element'>,
): unknown => (column.field.name === 'progress' ? progressOf(row) : cellValue(row, column));

/** The kinds of test that a column answers to, the usual one first. */
export function testsFor({ field, element, isTold }: FilterColumn): readonly Test['is'][] {
  if (isTold === true) return ['missing', 'present'];
  if (field.name === 'title') return ['containing', 'question', 'placeholder'];
  if (isSet(field)) return ['anyOf', 'missing', 'present'];
  if (element === null && field.element !== undefined && field.kind !== 'money')
    return ['missing', 'present'];
  switch (field.kind) {
    case 'text':
    case 'richText':
    case 'period':
    case 'attachment':
      return ['containing', 'missing', 'present'];
    case 'choice':
    case 'reference':
      return ['anyOf', 'missing', 'present'];
    case 'date':
      return field.name === 'due'
        ? ['within', 'late', 'missing', 'present']
        : ['within', 'missing', 'present'];
    case 'integer':
    case 'money':
      return ['between', 'missing', 'present'];
    case 'yesNo':
      return ['yes', 'no'];
    default:
      return assertNever(field.kind);
  }
}

const ENDED = new Set<unknown>(['done', 'abandoned']);

/** Its day has passed, and it is neither done nor given up. */
export const isLate = (row: Readonly<Record<string, unknown>>, today: string): boolean =>
  typeof row['due'] === 'string' && row['due'] < today && !ENDED.has(row['status']);

export function holds(
  row: Readonly<Record<string, unknown>>,
  column: FilterColumn,
  test: Test,
  today: string,
): boolean {
  const value = shownValue(row, column);
  switch (test.is) {
    case 'containing':
      return typeof value === 'string' && fold(value).includes(fold(test.text));
    case 'anyOf':
      return test.values.some((one) =>
        Array.isArray(value) ? value.includes(one) : value === one,
      );
    case 'within':
      return (
        typeof value === 'string' &&
        (test.from === null || value >= test.from) &&
        (test.to === null || value <= test.to)
      );
    case 'between': {
      const number = numberOf(value);
      return (
        number !== null &&
        (test.least === null || number >= test.least) &&
        (test.most === null || number <= test.most)
      );
    }
    case 'yes':
      return value === true;
    case 'no':
      return value !== true;
    case 'late':
      return isLate(row, today);
    case 'missing':
      return isEmptyValue(value);
    case 'present':
      return !isEmptyValue(value);
    case 'question':
    case 'placeholder':
      return typeof value === 'string' && wordingOf(value)?.is === test.is;
    default:
      return assertNever(test);
  }
}

/** An amount kept by year counts as the sum of its years. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return null;
  const amounts = Object.values(value).filter((one) => typeof one === 'number');
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

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

/** What a row answers to the conditions on its own values: rows that answer alike, in the same places, are kept alike. */
export function answersTo(
  conditions: readonly Condition[],
  columns: readonly FilterColumn[],
  today: string,
): (row: Readonly<Record<string, unknown>>) => boolean {
  const known = knownConditions(conditions, columns);
  return (row) => known.every(({ column, test }) => holds(row, column, test, today));
}

function knownConditions(conditions: readonly Condition[], columns: readonly FilterColumn[]) {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return conditions.flatMap(({ column, test }) => {
    const found = byId.get(column);
    return found === undefined ? [] : [{ column: found, test }];
  });
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
  rows: readonly Pick<FilteredRow, 'id' | 'under'>[],
): ReadonlyMap<string, string | null> {
  const goals = new Map<string, string | null>();
  for (const row of rows) {
    const isAstray = Reflect.get(row, 'misplaced') === true;
    const own = isAstray ? null : row.id;
    goals.set(row.id, row.under === null ? own : (goals.get(row.under) ?? null));
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

/** Sets a condition, in the place of any other on the same column. */
export const withCondition = (
  filters: readonly Condition[],
  condition: Condition,
): readonly Condition[] =>
  filters.some(({ column }) => column === condition.column)
    ? filters.map((set) => (set.column === condition.column ? condition : set))
    : [...filters, condition];

export const withoutColumn = (
  filters: readonly Condition[],
  column: string,
): readonly Condition[] => filters.filter((set) => set.column !== column);
