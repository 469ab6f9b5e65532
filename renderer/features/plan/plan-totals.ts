/** What the bands and the foot of the plan add up. Amounts are in cents. */
import type { PlanRow } from '#shared/contract/plans.ts';
import { memoise } from '#shared/lib/memoise.ts';
import { spanOf } from '#shared/model/period.ts';
import { sumOf } from '#renderer/records/record-column.ts';

export type Totals = Readonly<Record<'objectives' | 'actions' | 'budget', number>>;

/** Whole numbers, which add up from one list to another. */
export function sumsOf(rows: readonly PlanRow[]): Totals {
  let [objectives, actions, budget] = [0, 0, 0];
  for (const row of rows) {
    if (row.level === 'objective') objectives += 1;
    if (row.level === 'action') actions += 1;
    budget += sumOf(row['plannedBudget']);
  }
  return { objectives, actions, budget };
}

/** Remembered for each list of rows: bands ask again at each drawing. */
export const totalsOf = memoise(sumsOf);

/** What the foot of a plan says of its rows: that, and the actions that are priorities of a period. */
export const footOf = (rows: readonly PlanRow[], period: string | undefined) => ({
  ...sumsOf(rows),
  priorities: period === undefined ? 0 : prioritiesOf(rows, period),
});

export const prioritiesOf = (rows: readonly PlanRow[], period: string): number =>
  rows.reduce(
    (count, row) => count + Number(row.level === 'action' && holds(row['priority'], period)),
    0,
  );

/** The period of today among those given; else the first, since a plan is read before it begins. */
export function currentPeriod(periods: readonly string[], today: string): string | undefined {
  const now = periods.findLast((period) => {
    const span = spanOf(period);
    return span !== undefined && span.start <= today && today <= span.end;
  });
  return now ?? periods[0];
}

/** The years of a plan, this one first: where an amount is likeliest to be entered. */
export function yearsOf(period: unknown, today: string): readonly string[] {
  const span = typeof period === 'string' ? spanOf(period) : undefined;
  const now = today.slice(0, 4);
  if (span === undefined) return [now];
  const first = Number(span.start.slice(0, 4));
  const last = Math.min(Number(span.end.slice(0, 4)), first + 30);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return years.includes(now) ? [now, ...years.filter((year) => year !== now)] : years;
}

const holds = (value: unknown, element: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, element) &&
  Reflect.get(value, element) === true;
