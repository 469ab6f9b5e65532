/** What a booking or a time of care takes, from the record to the engine: when, how many, and whether it still does. */
import { DAY, dayAfter, endOf, type Moment, type Span, startOf } from './civil-time.ts';

export interface BookedTime {
  readonly from: string | null;
  readonly fromTime: string | null;
  readonly until: string | null;
  readonly untilTime: string | null;
  readonly state: string | null;
}

/**
 * What came back, was refused or given up takes nothing; nor does a mere request, which is shown to whoever books and
 * never stands in their way. A booking that does not say how far it is was booked.
 */
const FREED: readonly (string | null)[] = ['asked', 'returned', 'refused', 'cancelled'];

export const takes = (state: string | null): boolean => !FREED.includes(state);

/**
 * What is late may come back at any hour: it is promised to nobody for the days to come. Not for ever, since a « Rendu »
 * that somebody forgot to press would close the calendar.
 */
const LATE_HOLDS = 7 * DAY;

/** The last day on which what is late is not to be had, as far as is known. */
export const lastLateDay = (today: string): string => dayAfter(today, LATE_HOLDS / DAY);

/** The span that was promised; null when the record does not say it. */
export function promisedSpan({ from, fromTime, until, untilTime }: BookedTime): Span | null {
  if (from === null || until === null) return null;
  return {
    from: startOf({ day: from, time: fromTime }),
    until: endOf({ day: until, time: untilTime }),
  };
}

/** Still out after the time at which it was due. */
export function isLate(booking: BookedTime, now: Moment): boolean {
  const span = promisedSpan(booking);
  return booking.state === 'out' && span !== null && span.until <= now;
}

/** The span during which nobody else can have it. */
export function heldSpan(booking: BookedTime, now: Moment): Span | null {
  const span = promisedSpan(booking);
  if (span === null || !isLate(booking, now)) return span;
  return { from: span.from, until: Math.max(span.until, now + LATE_HOLDS) };
}

/** The days of an upkeep; without an end, until it is said to be done. */
export const upkeepSpan = (from: string | null, until: string | null): Span | null =>
  from === null
    ? null
    : {
        from: startOf({ day: from, time: null }),
        until: until === null ? Infinity : endOf({ day: until, time: null }),
      };
