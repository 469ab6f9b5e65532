/**
 * Moments as people of one place say them: a day and an hour on the clock of the wall, never a point of universal time.
 * A van booked from nine to noon is booked from nine to noon on the day when clocks change too, and on any computer,
 * whatever the time zone it is set to.
 *
 * A moment is a number of minutes since the first of January 1970, as if every day had 24 hours.
 */
export type Moment = number;

/** From its first minute up to, and without, its last. */
export interface Span {
  readonly from: Moment;
  readonly until: Moment;
}

export const DAY = 24 * 60;

/** When something begins or ends, as records write it: without an hour, the whole day. */
export interface Written {
  readonly day: string;
  /** `09:30`; midnight at the end of the day is `24:00`. */
  readonly time: string | null;
}

export const startOf = ({ day, time }: Written): Moment =>
  dayNumber(day) * DAY + (time === null ? 0 : minutesOf(time));

/** Without an hour, until the end of the day. */
export const endOf = ({ day, time }: Written): Moment =>
  dayNumber(day) * DAY + (time === null ? DAY : minutesOf(time));

/** The day and hour of a moment. */
export function writtenAt(moment: Moment): { readonly day: string; readonly time: string } {
  const number = Math.floor(moment / DAY);
  const minutes = moment - number * DAY;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return { day: dayNumbered(number), time: `${hour}:${minute}` };
}

/** How an end is written: the last minute of a day is the day itself. */
export function writtenEnd(moment: Moment): Written {
  if (moment % DAY !== 0) return writtenAt(moment);
  return { day: dayNumbered(moment / DAY - 1), time: null };
}

/** How a beginning is written. */
export const writtenStart = (moment: Moment): Written =>
  moment % DAY === 0 ? { day: dayNumbered(moment / DAY), time: null } : writtenAt(moment);

/** Days since the first of January 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;

export const dayNumbered = (number: number): string =>
  new Date(number * MILLISECONDS).toISOString().slice(0, 10);

/** The day that comes so many days after; before, when negative. */
export const dayAfter = (day: string, days: number): string => dayNumbered(dayNumber(day) + days);

/** Monday 1, Sunday 7. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

const MILLISECONDS = DAY * 60 * 1000;

const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
