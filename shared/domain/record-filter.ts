/**
 * Which records a filter keeps, whatever their type: a condition on a column, by the kind of its field. A condition on a
 * column that no longer exists keeps everything: nothing disappears without being asked for.
 */
import { assertNever } from '../lib/assert-never.ts';
import { fold } from '../lib/fold.ts';
import type { ElementKind, FieldKind } from '../model/field.ts';
import { isSet } from '../model/field.ts';
import { wordingOf } from './plan-wording.ts';
import type { Condition, Test } from './view-definition.ts';

type Row = Readonly<Record<string, unknown>>;

/** How records are read where a cell shows more than it holds, and a day that has passed may be no matter. */
export interface Reading {
  readonly shown: (row: Row, column: Pick<FilterColumn, 'field' | 'element'>) => unknown;
  readonly isLate: (row: Row, column: FilterColumn, today: string) => boolean;
}

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

/** What a cell holds: the field's value, or that of its element. */
export function cellValue(
  row: Row,
  { field, element }: Pick<FilterColumn, 'field' | 'element'>,
): unknown {
  const value = row[field.name];
  if (element === null) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, element)) return null;
  const single: unknown = Reflect.get(value, element);
  return single ?? null;
}

/** A day is late once it has passed. */
const AS_HELD: Reading = {
  shown: cellValue,
  isLate(row, column, today) {
    const day = cellValue(row, column);
    return typeof day === 'string' && day < today;
  },
};

/** The kinds of test that a column answers to, the usual one first. */
export function testsFor({ field, element, isTold }: FilterColumn): readonly Test['is'][] {
  if (isTold === true) return ['missing', 'present'];
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
      return ['within', 'late', 'missing', 'present'];
    case 'integer':
    case 'money':
      return ['between', 'missing', 'present'];
    case 'yesNo':
      return ['yes', 'no'];
    default:
      return assertNever(field.kind);
  }
}

export function holds(
  row: Row,
  column: FilterColumn,
  test: Test,
  today: string,
  reading = AS_HELD,
): boolean {
  const value = reading.shown(row, column);
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
      return reading.isLate(row, column, today);
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
  let sum: number | null = null;
  for (const amount of Object.values(value))
    if (typeof amount === 'number') sum = (sum ?? 0) + amount;
  return sum;
}

export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** What a row answers to the conditions on its own values: rows that answer alike, in the same places, are kept alike. */
export function answersTo(
  conditions: readonly Condition[],
  columns: readonly FilterColumn[],
  today: string,
  reading = AS_HELD,
): (row: Row) => boolean {
  const known = knownConditions(conditions, columns);
  return (row) => known.every(({ column, test }) => holds(row, column, test, today, reading));
}

export function knownConditions(
  conditions: readonly Condition[],
  columns: readonly FilterColumn[],
) {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return conditions.flatMap(({ column, test }) => {
    const found = byId.get(column);
    return found === undefined ? [] : [{ column: found, test }];
  });
}

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
