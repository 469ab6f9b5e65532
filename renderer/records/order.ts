/** The order in which a view puts rows, and what of a row it reads: a change of anything else leaves rows in place. */
import { sortedBy, type SortKey } from '#shared/domain/sorted-rows.ts';

export interface Order<R> {
  readonly put: (rows: readonly R[]) => readonly R[];
  readonly keyOf: (row: R) => SortKey;
}

export const orderBy = <R>(keyOf: (row: R) => SortKey, descending: boolean): Order<R> => ({
  put: (rows) => sortedBy(rows, keyOf, descending),
  keyOf,
});
