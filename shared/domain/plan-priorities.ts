/**
 * Priorities from one period to the next: what stayed, came, went; and the drift, which is how much of a period was
 * not done in it and was taken up again by the next. What is done every year comes back by nature, and is no drift.
 */
import { spanOf } from '../model/period.ts';

export interface Prioritised {
  readonly id: string;
  readonly status: string | null;
  readonly yearly: boolean;
  readonly periods: ReadonlySet<string>;
}

/**
 * `marked`: in the first period; `new`: never before; `carried`: in the period before too; `resumed`: before, but not
 * in the period before; `done` and `dropped`: in the period before, no more in this one.
 */
export type PriorityState = 'marked' | 'new' | 'carried' | 'resumed' | 'done' | 'dropped' | 'none';

export const PRIORITY_STATES = [
  'marked',
  'new',
  'carried',
  'resumed',
  'done',
  'dropped',
] as const satisfies readonly PriorityState[];

/** The state of an action in each of the periods, given in order. */
export function statesOf(
  action: Prioritised,
  periods: readonly string[],
): readonly PriorityState[] {
  return periods.map((period, rank) => {
    const isIn = action.periods.has(period);
    const wasIn = rank > 0 && action.periods.has(periods[rank - 1] ?? '');
    if (!isIn) return wasIn ? (action.status === 'done' ? 'done' : 'dropped') : 'none';
    if (rank === 0) return 'marked';
    if (wasIn) return 'carried';
    const hadBeen = periods.slice(0, rank).some((before) => action.periods.has(before));
    return hadBeen ? 'resumed' : 'new';
  });
}

export interface PeriodTotals {
  readonly period: string;
  /** Priorities of the period, however they came. */
  readonly marked: number;
  readonly states: Readonly<Record<PriorityState, number>>;
}

export function totalsByPeriod(
  actions: readonly Prioritised[],
  periods: readonly string[],
): readonly PeriodTotals[] {
  const all = actions.map((action) => statesOf(action, periods));
  return periods.map((period, rank) => {
    const states = { marked: 0, new: 0, carried: 0, resumed: 0, done: 0, dropped: 0, none: 0 };
    for (const row of all) states[row[rank] ?? 'none'] += 1;
    const marked = states.marked + states.new + states.carried + states.resumed;
    return { period, marked, states };
  });
}

export interface Drift {
  readonly from: string;
  readonly to: string;
  /** Priorities of `from` that do not come back every year by nature. */
  readonly of: number;
  /** Those taken up again by `to`. */
  readonly carried: number;
  readonly yearly: number;
}

export function driftsOf(
  actions: readonly Prioritised[],
  periods: readonly string[],
): readonly Drift[] {
  return periods.slice(1).map((to, rank) => {
    const from = periods[rank] ?? to;
    const before = actions.filter((action) => action.periods.has(from));
    const once = before.filter((action) => !action.yearly);
    return {
      from,
      to,
      of: once.length,
      carried: once.filter((action) => action.periods.has(to)).length,
      yearly: before.length - once.length,
    };
  });
}

/**
 * The period that follows the last one, of the same length and at the same pace: after 2024-2025, 2025-2026. Undefined
 * where periods are written in days, which no rule foresees.
 */
export function nextPeriod(
  periods: readonly string[],
  planPeriod: unknown,
  today: string,
): string | undefined {
  const known = periods
    .flatMap((period) => yearsOf(period) ?? [])
    .toSorted((a, b) => a.first - b.first);
  const last = known.at(-1);
  if (last === undefined) {
    if (periods.length > 0) return undefined;
    const plan = typeof planPeriod === 'string' ? spanOf(planPeriod) : undefined;
    const first = Number((plan?.start ?? today).slice(0, 4));
    return written(first, first + 1);
  }
  const before = known.findLast(({ first }) => first < last.first);
  const length = last.last - last.first;
  const step = before === undefined ? Math.max(1, length) : last.first - before.first;
  return written(last.first + step, last.last + step);
}

function yearsOf(period: string): { readonly first: number; readonly last: number } | undefined {
  if (period.includes('/')) return undefined;
  const span = spanOf(period);
  return span === undefined
    ? undefined
    : { first: Number(span.start.slice(0, 4)), last: Number(span.end.slice(0, 4)) };
}

function written(first: number, last: number): string | undefined {
  const period = first === last ? String(first) : `${first}-${last}`;
  return spanOf(period) === undefined ? undefined : period;
}
