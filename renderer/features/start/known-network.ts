import type { OutputOf } from '#shared/contract/index.ts';

/** A network found on this computer, open or not. */
export type KnownNetwork = OutputOf<'application.state'>['known'][number];
