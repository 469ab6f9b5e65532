/**
 * Which records others stand for (shared/domain/merged-records.ts), kept beside what is derived: few, so they are held
 * in memory whole, and worked out again together whenever one of them, or one they lead to, changes.
 */
import { survivorsOf } from '#shared/domain/merged-records.ts';
import type { DerivedTables } from './derived-statements.ts';

export interface Merged {
  /** The record that stands for another; itself for most. Undefined while there is nothing to resolve. */
  resolver(): ((record: string) => string) | undefined;
  /** Takes note of what a record's cell says, and of whether it stands. */
  note(record: string, target: string | null): void;
  /** Works out again who stands for whom; answers the records of which that changed, and those that stood for them. */
  refresh(): ReadonlySet<string>;
  forget(): void;
}

interface Held {
  readonly targets: Map<string, string>;
  readonly survivors: ReadonlyMap<string, string>;
  /** The records that others say they were merged into. */
  readonly led: ReadonlySet<string>;
}

export function openMerged(tables: DerivedTables): Merged {
  let held: Held | undefined;
  let isStale = false;
  const read = () => {
    if (held !== undefined) return held;
    const rows = tables.merged();
    held = {
      targets: new Map(rows.map(({ id, target }) => [id, target])),
      survivors: new Map(rows.map(({ id, survivor }) => [id, survivor])),
      led: new Set(rows.map(({ target }) => target)),
    };
    return held;
  };

  return {
    resolver() {
      const { targets, survivors } = read();
      return targets.size === 0 ? undefined : (record) => survivors.get(record) ?? record;
    },
    note(record, target) {
      const { targets, led } = read();
      const before = targets.get(record);
      if (target === null) targets.delete(record);
      else targets.set(record, target);
      // Whether one that others lead to stands decides for them.
      if (before !== undefined || target !== null || led.has(record)) isStale = true;
    },
    refresh() {
      if (!isStale) return new Set();
      isStale = false;
      const { targets, survivors } = read();
      const fresh = survivorsOf(targets, (record) => tables.stands(record));
      const changed = new Set<string>();
      for (const record of new Set([...survivors.keys(), ...targets.keys()])) {
        const before = survivors.get(record) ?? record;
        const after = fresh.get(record) ?? record;
        if (before === after) continue;
        changed.add(record);
        changed.add(before);
      }
      const rows = [...targets].map(([id, target]) => ({
        id,
        target,
        survivor: fresh.get(id) ?? id,
      }));
      held = { targets, survivors: fresh, led: new Set(targets.values()) };
      tables.writeMerged(rows);
      return changed;
    },
    forget() {
      held = undefined;
      isStale = false;
    },
  };
}
