/** Terms of office as they stand on a day, and those about which something must be done. */
export interface Term {
  readonly since: string | null;
  readonly until: string | null;
}

export const TERM_STANDINGS = ['expired', 'ending', 'current', 'future'] as const;
export type TermStanding = (typeof TERM_STANDINGS)[number];

/** How long before its end one is told of a term. */
const MONTHS_BEFORE = 3;

/** The last day counts: a term until the 30th still runs on the 30th. */
export function termStanding({ since, until }: Term, today: string): TermStanding {
  if (until !== null && until < today) return 'expired';
  if (since !== null && since > today) return 'future';
  return until !== null && until <= monthsAfter(today, MONTHS_BEFORE) ? 'ending' : 'current';
}

export const isRunning = (term: Term, today: string): boolean =>
  ['ending', 'current'].includes(termStanding(term, today));

/** The same day some months later, or the last one of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
