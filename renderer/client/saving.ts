/** Whether what was done in this window is written: nothing yet, under way, written, or refused. */
export type SavingState = 'idle' | 'saving' | 'saved' | 'refused';

export interface Saving {
  state: () => SavingState;
  subscribe: (listener: () => void) => () => void;
  /** Counts a write from its beginning to its end; `work` says whether it was written. */
  during: <T extends { readonly ok: boolean }>(work: Promise<T>) => Promise<T>;
  /** Once nothing is on its way: what comes next, undo above all, comes after what was done. */
  settled: () => Promise<void>;
}

export function createSaving(): Saving {
  const listeners = new Set<() => void>();
  let underWay = 0;
  let state: SavingState = 'idle';

  const become = (next: SavingState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async during(work) {
      underWay += 1;
      become('saving');
      const outcome = await work.finally(() => {
        underWay -= 1;
      });
      become(underWay > 0 ? 'saving' : outcome.ok ? 'saved' : 'refused');
      return outcome;
    },
    settled: () =>
      new Promise((resolve) => {
        const look = () => {
          if (underWay > 0) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
  };
}
