/** Months as spans of days. */

export interface Month {
  /** First and last days, `2026-11-01`, `2026-11-30`. */
  readonly from: string;
  readonly until: string;
}

const dayIn = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The month of a day. */
export function monthOf(day: string): Month {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return { from: dayIn(year, month - 1, 1), until: dayIn(year, month, 0) };
}

/** The month so many after, or before. */
export function monthAfter({ from }: Month, by: number): Month {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return monthOf(dayIn(year, month - 1 + by, 1));
}
