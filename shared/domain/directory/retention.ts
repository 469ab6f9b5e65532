/**
 * People whose data there may be no reason to keep: past the day that was set, or without a function for years. It only
 * reminds: erasing is a person's decision.
 */
import { monthsAfter } from './terms.ts';

/** Without any function for this long, one asks whether to keep them (what the CNIL advises for contacts). */
const YEARS_WITHOUT_FUNCTION = 3;

export interface KeptPerson {
  readonly id: string;
  readonly keepUntil: string | null;
  /** Of each function and term they hold or held: its last day; null while it runs. */
  readonly functions: readonly (string | null)[];
  /** Last day anything of them was written. */
  readonly touched: string;
}

export type RetentionReason = 'keepUntil' | 'noFunction';

export interface ToReview {
  readonly id: string;
  readonly reason: RetentionReason;
  /** The day set, or the last one of their last function, or the last one they were written. */
  readonly since: string;
}

/** The longest overdue first. */
export function toReview(people: readonly KeptPerson[], today: string): ToReview[] {
  const limit = monthsAfter(today, -12 * YEARS_WITHOUT_FUNCTION);
  return people
    .flatMap(({ id, keepUntil, functions, touched }): ToReview[] => {
      if (keepUntil !== null)
        return keepUntil < today ? [{ id, reason: 'keepUntil', since: keepUntil }] : [];
      if (functions.some((until) => until === null || until >= today)) return [];
      const last = lastOf(functions) ?? touched;
      return last < limit ? [{ id, reason: 'noFunction', since: last }] : [];
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

const lastOf = (days: readonly (string | null)[]): string | undefined =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
