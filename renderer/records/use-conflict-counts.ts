/** How many values each cell has to settle. Asked only when there are some. */
import { useCallback, useMemo } from 'react';
import type { RecordRow } from './records-data.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';

/** Undefined while they are being counted. */
export type ConflictCount = (row: { readonly id: string }, field: string) => number | undefined;

export function useConflictCounts(rows: readonly RecordRow[]): ConflictCount {
  const enabled = rows.some((row) => row.conflicts.length > 0);
  const conflicts = useMaillonQuery('record.conflicts', {}, { enabled }).data?.value;
  const counts = useMemo(
    () =>
      new Map((conflicts ?? []).map(({ id, field, values }) => [`${id} ${field}`, values.length])),
    [conflicts],
  );
  return useCallback((row, field) => counts.get(`${row.id} ${field}`), [counts]);
}
