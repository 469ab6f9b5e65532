/**
 * Brings a plan up to date after a change: what was written is asked for, not twenty thousand items again. An item that
 * came, went or moved changes the order and the numbers: then the whole plan is read.
 */
import { useCallback } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import type { Answered } from '#renderer/client/client.ts';
import { useClient } from '#renderer/client/context.ts';

type View = OutputOf<'plan.view'>;

export function usePlanRefresh(
  plan: string,
): (held: Answered<'plan.view'>) => Promise<Answered<'plan.view'> | null> {
  const { client } = useClient();
  return useCallback(
    async (held) => {
      const answer = await client.call('plan.changes', { plan, since: held.asOf });
      if (!answer.ok) return null;
      const value = withChanges(held.value, answer.value.value);
      return value === null ? null : { value, asOf: answer.value.asOf };
    },
    [client, plan],
  );
}

/** The plan with these values, its items in their places; null when places changed. */
export function withChanges(view: View, changes: OutputOf<'plan.changes'>): View | null {
  const { plan, items, names } = changes;
  if (changes.whole || !isSame(view.plan, plan, SHAPING)) return null;
  const changed = new Map(items.map((item) => [item.id, item]));
  const rows = [...view.rows];
  let found = 0;
  for (const [index, held] of view.rows.entries()) {
    const item = changed.get(held.id);
    if (item === undefined) continue;
    if (!isSame(held, item, PLACING)) return null;
    const { level, rank, under, number, misplaced } = held;
    rows[index] = { ...item, level, rank, under, number, misplaced };
    found += 1;
  }
  if (found < items.length) return null;
  // What is equal to what was held stays the same thing: the library of queries sees to it.
  return { plan, rows, names: { ...view.names, ...names } };
}

/** What the order and the numbers of items follow from. */
const PLACING = ['plan', 'parent', 'position'];
const SHAPING = ['actionRank', 'numbering'];

const isSame = (one: AnyRecord, other: AnyRecord, fields: readonly string[]): boolean =>
  fields.every((field) => (one[field] ?? null) === (other[field] ?? null));
