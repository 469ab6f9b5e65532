/**
 * What a column adds up to over some rows. Only what stands in sight in the column is added: actions, their examples,
 * and objectives that are still to be broken down; so groups add up to the whole.
 */
import { assertNever } from '../lib/assert-never.ts';
import { memoise } from '../lib/memoise.ts';
import { totalWays, type TotalledField, type TotalWay } from '../model/total.ts';
import { isEmptyValue, numberOf, shownValue, type FilterColumn } from './plan-filter.ts';
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
  readonly level: Level;
  readonly under: string | null;
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

/** Groups and foot ask again at each drawing. */
const remembered = memoise((_rows: readonly TotalledRow[]) => new Map<string, Total | null>());

const countedRows = memoise((rows: readonly TotalledRow[]): readonly TotalledRow[] => {
  const parents = new Set(rows.map(({ under }) => under));
  return rows.filter(
    ({ id, level }) =>
      level === 'action' || level === 'example' || (level === 'objective' && !parents.has(id)),
  );
});

function added(
  rows: readonly TotalledRow[],
  column: TotalColumn,
  way: Exclude<TotalWay, 'none'>,
): Total | null {
  const values = rows.map((row) => shownValue(row, column)).filter((value) => !isEmptyValue(value));
  if (values.length === 0) return null;
  switch (way) {
    case 'sum':
    case 'average': {
      const numbers = values.map(numberOf).filter((value) => value !== null);
      if (numbers.length === 0) return null;
      const sum = numbers.reduce((all, one) => all + one, 0);
      return { is: way, value: way === 'sum' ? sum : sum / numbers.length };
    }
    case 'span': {
      const days = values.filter((value) => typeof value === 'string').toSorted();
      const [from, to] = [days[0], days.at(-1)];
      return from === undefined || to === undefined ? null : { is: way, from, to };
    }
    case 'byValue':
      return { is: way, counts: countsOf(values, column.field.options ?? []) };
    case 'ticked': {
      const count = values.filter((value) => value === true).length;
      return count === 0 ? null : { is: way, count };
    }
    case 'filled':
      return { is: way, count: values.length };
    default:
      return assertNever(way);
  }
}

function countsOf(
  values: readonly unknown[],
  options: readonly { readonly value: string }[],
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values)
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = [...options.map(({ value }) => value), ...counts.keys()];
  return [...new Set(order)].flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}
