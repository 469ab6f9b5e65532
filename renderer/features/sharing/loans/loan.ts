import type { OutputOf } from '#shared/contract/index.ts';

export type Loan = OutputOf<'sharing.loans'>['loans'][number];

/** What was asked of one booking. */
export interface LoanAsk {
  readonly is: 'remind' | 'change' | 'out' | 'in';
  readonly id: string;
}
