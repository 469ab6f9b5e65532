/** How many values each cell of the plan has to settle. Asked only when there are some. */
import { useCallback, useMemo } from 'react';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { ConflictCount } from './plan-words.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';

export function useConflictCounts(rows: readonly PlanRow[]): ConflictCount {
  const enabled = rows.some((row) => row.conflicts.length > 0);
  const conflicts = useMaillonQuery('record.conflicts', {}, { enabled }).data?.value;
  const counts = useMemo(
    () =>
      new Map((conflicts ?? []).map(({ id, field, values }) => [`${id} ${field}`, values.length])),
    [conflicts],
  );
  return useCallback((row, field) => counts.get(`${row.id} ${field}`), [counts]);
}
