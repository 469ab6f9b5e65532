/** Bookings as bars over days: which days each covers, and on which line, so that none hides another. */
import type { Taken } from '#shared/contract/sharing.ts';
import { lastLateDay } from '#shared/domain/sharing/booking-time.ts';
import { dayAfter, dayNumber, weekday } from '#shared/domain/sharing/civil-time.ts';

export type Scale = 'week' | 'month';

export interface Bar {
  readonly taken: Taken;
  /** Places of the first and last day among those shown. */
  readonly first: number;
  readonly last: number;
  /** From 0, downwards. */
  readonly lane: number;
}

/** The days of a week from Monday, or of a month. */
export function daysShown(scale: Scale, day: string): string[] {
  const first = scale === 'week' ? dayAfter(day, 1 - weekday(day)) : `${day.slice(0, 8)}01`;
  const count = scale === 'week' ? 7 : dayNumber(nextMonth(first)) - dayNumber(first);
  return Array.from({ length: count }, (_, index) => dayAfter(first, index));
}

/** The same place, one period further. */
export function moved(scale: Scale, day: string, by: 1 | -1): string {
  if (scale === 'week') return dayAfter(day, 7 * by);
  const first = `${day.slice(0, 8)}01`;
  return by === 1 ? nextMonth(first) : `${dayAfter(first, -1).slice(0, 8)}01`;
}

const nextMonth = (first: string): string => `${dayAfter(first, 31).slice(0, 8)}01`;

/** In their order; what is late goes on for the days during which it is not to be had. */
export function barsOf(
  takings: readonly Taken[],
  days: readonly string[],
  today: string,
): { readonly bars: readonly Bar[]; readonly lanes: number } {
  const [start = '', end = ''] = [days[0], days.at(-1)];
  const freeFrom: number[] = [];
  const bars: Bar[] = [];
  const inOrder = takings.toSorted(
    (one, other) =>
      one.from.localeCompare(other.from) ||
      (one.fromTime ?? '').localeCompare(other.fromTime ?? ''),
  );
  for (const taken of inOrder) {
    const until = lastDay(taken, today);
    if (taken.from > end || until < start) continue;
    const first = Math.max(0, dayNumber(taken.from) - dayNumber(start));
    const last = Math.min(days.length - 1, dayNumber(until) - dayNumber(start));
    const found = freeFrom.findIndex((from) => from <= first);
    const lane = found === -1 ? freeFrom.length : found;
    freeFrom[lane] = last + 1;
    bars.push({ taken, first, last, lane });
  }
  return { bars, lanes: freeFrom.length };
}

/** On a day: what a person opens there. */
export const takenOn = (takings: readonly Taken[], day: string, today: string): Taken[] =>
  takings.filter((taken) => taken.from <= day && day <= lastDay(taken, today));

function lastDay(taken: Taken, today: string): string {
  if (taken.until === null) return '9999-12-31';
  // Until midnight is until the evening before.
  const until = taken.untilTime === '00:00' ? dayAfter(taken.until, -1) : taken.until;
  // Nobody else can have it: the calendar says no more than a booking would.
  return taken.daysLate > 0 ? lastLateDay(today) : until;
}
