/** A booking as this tab lists it, and the moment of its life at which it stands. */
import type { OutputOf } from '#shared/contract/index.ts';

export type Loan = OutputOf<'sharing.loans'>['loans'][number];

/** What was asked of one booking. */
export interface LoanAsk {
  readonly is: 'remind' | 'change' | 'out' | 'in';
  readonly id: string;
}

/** In the order in which somebody has to do something about them. */
export const SECTIONS = ['late', 'out', 'asked', 'over', 'agreed', 'returned'] as const;
export type LoanSection = (typeof SECTIONS)[number];

/** @param today `2026-11-21` */
export function sectionOf(
  { state, daysLate, from, until }: Pick<Loan, 'state' | 'daysLate' | 'from' | 'until'>,
  today: string,
): LoanSection {
  if (daysLate > 0) return 'late';
  if (state === 'out' || state === 'asked' || state === 'returned') return state;
  // Its days are over, and nobody said whether it left, nor whether it is back.
  return (until ?? from) < today ? 'over' : 'agreed';
}
