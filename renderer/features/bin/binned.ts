import type { OutputOf } from '#shared/contract/index.ts';

/** One thing in the bin. */
export type Binned = OutputOf<'record.bin'>[number];
