import type { OutputOf } from '#shared/contract/index.ts';

/** What a group purchase comes to, as the backend answers it. */
export type PurchaseTotals = OutputOf<'purchase.totals'>;
