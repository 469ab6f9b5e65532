/**
 * What a column adds up to over some rows. Of a plan, only what stands in sight in the column is added: actions, their
 * examples, and objectives that are still to be broken down; so groups add up to the whole.
 */
import { assertNever } from '../lib/assert-never.ts';
import { type Change, changesBetween } from '../lib/changes.ts';
import { fromLast } from '../lib/from-last.ts';
import { memoise } from '../lib/memoise.ts';
import { totalWays, type TotalledField, type TotalWay } from '../model/total.ts';
import { shownValue } from './plan-filter.ts';
import { isEmptyValue, numberOf, type FilterColumn } from './record-filter.ts';
import type { StepCount } from './plan-steps.ts';
import type { Level } from './plan-tree.ts';

export type TotalColumn = FilterColumn & {
  readonly field: TotalledField & {
    readonly options?: readonly { readonly value: string }[] | undefined;
  };
};

export type Total =
  | { readonly is: 'sum' | 'average'; readonly value: number }
  | { readonly is: 'span'; readonly from: string; readonly to: string }
  | {
      readonly is: 'byValue';
      /** In the order of the choices proposed. */
      readonly counts: readonly { readonly value: string; readonly count: number }[];
    }
  | { readonly is: 'ticked' | 'filled'; readonly count: number };

export type TotalledRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  /** In a plan. */
  readonly level?: Level | undefined;
  readonly under?: string | null | undefined;
  readonly steps?: StepCount | undefined;
};

/** The way asked for where the column has it; else its usual one. */
export function wayOf(
  { field, element }: TotalColumn,
  chosen: Readonly<Record<string, TotalWay>>,
  id: string,
): TotalWay {
  const ways = totalWays(field, element);
  const asked = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
  return asked !== undefined && ways.includes(asked) ? asked : ways[0];
}

/** Null where there is nothing to add up. */
export function columnTotal(
  rows: readonly TotalledRow[],
  column: TotalColumn,
  way: TotalWay,
): Total | null {
  if (way === 'none') return null;
  const known = remembered(rows);
  const key = JSON.stringify([column.id, way]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const total = added(countedRows(rows), column, way);
  known.set(key, total);
  return total;
}

/**
 * The same for the rows of one place, kept from one call to the next: what changed elsewhere than in the column adds up
 * to the same, so that an edit adds up one column of a long plan again rather than all.
 */
export function keptColumnTotal(): (
  rows: readonly TotalledRow[],
  column: TotalColumn,
  way: TotalWay,
) => Total | null {
  const kept = fromLast<
    [readonly TotalledRow[], TotalColumn, TotalWay],
    { readonly total: Total | null }
  >(
    (rows, column, way) => ({ total: columnTotal(rows, column, way) }),
    ({ given: [before, columnBefore, wayBefore], value }, rows, column, way) => {
      if (column !== columnBefore || way !== wayBefore) return null;
      const changes = changesBetween(before, rows);
      return changes?.every((change) => isSameIn(column, change)) === true ? value : null;
    },
  );
  return (rows, column, way) => kept(rows, column, way).total;
}

const isSameIn = (column: TotalColumn, { before, after }: Change<TotalledRow>): boolean =>
  before.id === after.id &&
  before.level === after.level &&
  before.under === after.under &&
  JSON.stringify(shownValue(before, column)) === JSON.stringify(shownValue(after, column));

/** Groups and foot ask again at each drawing. */
const remembered = memoise((_rows: readonly TotalledRow[]) => new Map<string, Total | null>());

const countedRows = memoise((rows: readonly TotalledRow[]): readonly TotalledRow[] => {
  const parents = new Set(rows.map(({ under }) => under));
  return rows.filter(
    ({ id, level }) =>
      level === undefined ||
      level === 'action' ||
      level === 'example' ||
      (level === 'objective' && !parents.has(id)),
  );
});

/** Each way in one pass: a plan has as many values as it has actions, and one edit asks again. */
function added(
  rows: readonly TotalledRow[],
  column: TotalColumn,
  way: Exclude<TotalWay, 'none'>,
): Total | null {
  switch (way) {
    case 'sum':
    case 'average':
      return sumOrAverage(rows, column, way);
    case 'span':
      return spanOf(rows, column);
    case 'byValue': {
      const counts = countsOf(rows, column);
      return counts.length === 0 ? null : { is: way, counts };
    }
    case 'ticked':
    case 'filled': {
      let count = 0;
      for (const row of rows) {
        const value = shownValue(row, column);
        if (way === 'ticked' ? value === true : !isEmptyValue(value)) count += 1;
      }
      return count === 0 ? null : { is: way, count };
    }
    default:
      return assertNever(way);
  }
}

function sumOrAverage(
  rows: readonly TotalledRow[],
  column: TotalColumn,
  way: 'sum' | 'average',
): Total | null {
  let [sum, count] = [0, 0];
  for (const row of rows) {
    const number = numberOf(shownValue(row, column));
    if (number === null) continue;
    sum += number;
    count += 1;
  }
  if (count === 0) return null;
  return { is: way, value: way === 'sum' ? sum : sum / count };
}

function spanOf(rows: readonly TotalledRow[], column: TotalColumn): Total | null {
  let from: string | undefined;
  let to: string | undefined;
  for (const row of rows) {
    const day = shownValue(row, column);
    if (typeof day !== 'string' || isEmptyValue(day)) continue;
    if (from === undefined || day < from) from = day;
    if (to === undefined || day > to) to = day;
  }
  return from === undefined || to === undefined ? null : { is: 'span', from, to };
}

function countsOf(
  rows: readonly TotalledRow[],
  column: TotalColumn,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = shownValue(row, column);
    if (typeof value === 'string' && !isEmptyValue(value))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const options = column.field.options ?? [];
  const order = [...options.map(({ value }) => value), ...counts.keys()];
  return [...new Set(order)].flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}
