/** Periods as plans write them: `2024`, `2024-2028`, or two days `2024-09-01/2025-08-31`. */
const YEARS = /^(\d{4})(?:-(\d{4}))?$/;
const DAYS = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;

export interface Span {
  /** First and last day, as `2024-01-01`. */
  readonly start: string;
  readonly end: string;
}

/** The days a period covers, or undefined when the text is not a period or ends before it begins. */
export function spanOf(period: string): Span | undefined {
  const years = YEARS.exec(period);
  if (years?.[1] !== undefined) {
    const last = years[2] ?? years[1];
    return isYear(years[1]) && years[1] <= last
      ? { start: `${years[1]}-01-01`, end: `${last}-12-31` }
      : undefined;
  }
  const days = DAYS.exec(period);
  if (days?.[1] === undefined || days[2] === undefined) return undefined;
  const real = isDay(days[1]) && isDay(days[2]) && days[1] <= days[2];
  return real ? { start: days[1], end: days[2] } : undefined;
}

/** Whether the text is a day of the calendar, as `2026-02-28`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (!isYear(parts[1] ?? '') || month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

/** The calendar has no year 0. */
const isYear = (digits: string): boolean => digits !== '0000';

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
