/** Goals and objectives whose lines are folded away: one, or all of a level at once. */
import { useCallback, useMemo, useState } from 'react';
import type { PlanTree } from '../plan-tree.ts';

export interface Folds {
  readonly folded: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly foldAll: (level: 'goal' | 'objective') => void;
  readonly unfoldAll: () => void;
  /** Opens what an item is under. */
  readonly open: (id: string) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function useFolds(tree: PlanTree, atFirst: readonly string[] = []): Folds {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(atFirst));
  const toggle = useCallback((id: string) => {
    setFolded((before) => (before.has(id) ? without(before, [id]) : new Set(before).add(id)));
  }, []);
  const open = useCallback(
    (id: string) => {
      const above: string[] = [];
      for (let at = tree.byId.get(id); at !== undefined; at = tree.byId.get(at.under ?? '')) {
        above.push(at.id);
      }
      // The item itself is opened by whoever wants to see what is in it.
      setFolded((before) => without(before, above.slice(1)));
    },
    [tree],
  );
  const foldAll = useCallback(
    (level: 'goal' | 'objective') =>
      setFolded(
        (before) =>
          new Set([
            ...before,
            ...tree.rows.flatMap((row) =>
              row.level === level && tree.under(row.id).length > 0 ? [row.id] : [],
            ),
          ]),
      ),
    [tree],
  );
  const unfoldAll = useCallback(() => setFolded(NOTHING), []);
  return useMemo(
    () => ({ folded, toggle, open, foldAll, unfoldAll }),
    [folded, toggle, open, foldAll, unfoldAll],
  );
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  return gone.some((id) => ids.has(id)) ? ids.difference(new Set(gone)) : ids;
}
