import type { AnyRecord } from '#shared/contract/records.ts';

/** A record as it stands and as a gesture leaves it; undefined where it does not stand. */
export interface Written {
  readonly id: string;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}
