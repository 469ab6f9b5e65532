/**
 * What a filter showed stays in sight until the filter changes: a row does not go from under the hand that has just
 * changed it, and what is added is seen although it does not answer to the filter yet.
 */
import { useCallback, useState } from 'react';

export interface Held {
  readonly ids: ReadonlySet<string>;
  readonly hold: (id: string) => void;
}

export function useHeld(matching: ReadonlySet<string>, filter: string): Held {
  const [held, setHeld] = useState({ filter, ids: matching });
  const hold = useCallback(
    (id: string) => setHeld((before) => ({ ...before, ids: new Set(before.ids).add(id) })),
    [],
  );
  if (held.filter !== filter) {
    setHeld({ filter, ids: matching });
    return { ids: matching, hold };
  }
  const isKnown = matching.isSubsetOf(held.ids);
  if (isKnown) return { ids: held.ids, hold };
  const ids = held.ids.union(matching);
  setHeld({ filter, ids });
  return { ids, hold };
}
