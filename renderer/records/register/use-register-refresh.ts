/** Brings a register up to date after a change: what was written is asked for, not twenty thousand records again. */
import { useCallback } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Answered } from '#renderer/client/client.ts';
import { useClient } from '#renderer/client/context.ts';

type View = OutputOf<'register.view'>;

export function useRegisterRefresh(
  type: string,
): (held: Answered<'register.view'>) => Promise<Answered<'register.view'> | null> {
  const { client } = useClient();
  return useCallback(
    async (held) => {
      const answer = await client.call('register.changes', { type, since: held.asOf });
      if (!answer.ok || answer.value.value.whole) return null;
      return { value: withChanges(held.value, answer.value.value), asOf: answer.value.asOf };
    },
    [client, type],
  );
}

/** The register with these records as they now are: in their places, new ones at the end. */
function withChanges(
  view: View,
  { rows: changed, gone, names }: OutputOf<'register.changes'>,
): View {
  const byId = new Map(changed.map((row) => [row.id, row]));
  const left = new Set(gone);
  const known = new Set(view.rows.map(({ id }) => id));
  const rows = view.rows
    .filter(({ id }) => !left.has(id))
    .map((row) => byId.get(row.id) ?? row)
    .concat(changed.filter(({ id }) => !known.has(id)));
  return { rows, names: { ...view.names, ...names } };
}
