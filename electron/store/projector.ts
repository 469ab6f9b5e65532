/**
 * Keeps the derived tables equal to what the log means. The one place that writes them: a gesture of this
 * computer, a file from another and a rebuild all pass here, in the order of the log.
 *
 * States are held in memory between `take` and `flush`, so a record touched many times in a row is written once;
 * a thousand at most, so that memory does not grow with what is taken in. Callers wrap both in one transaction,
 * and call `forget` when it is rolled back.
 */
import { dotsOf } from '#shared/domain/dot.ts';
import {
  applyToRecord,
  type CellWrite,
  emptyRecord,
  type RecordState,
  setAsideInRecord,
} from '#shared/domain/record-state.ts';
import type { ChangeSetHeader, Operation } from '#shared/exchange/change-set.ts';
import { partLigatures } from '#shared/lib/fold.ts';
import type { Model } from '#shared/model/model.ts';
import type { Connection } from './database.ts';
import { prepareDerived } from './derived-statements.ts';
import { openMerged } from './merged.ts';
import { type Projection, projectionOf, projectRecord } from './project-record.ts';
import { decodeState, encodeState } from './state-codec.ts';

export interface KnownRecord {
  readonly type: string;
  readonly state: RecordState;
  /** Positions of the first and the last change set that touched it. */
  readonly created: number;
  readonly changed: number;
}

export interface Projector {
  /** The record that stands for this one, found to be the same; itself for most. */
  survivor(id: string): string;
  /** What the log up to now makes of a record, pending changes included. */
  find(id: string): KnownRecord | undefined;
  /** @param aside it was set aside on this computer: the record knows it, and nothing of it stands */
  take(
    changeSet: ChangeSetHeader,
    position: number,
    operations: readonly Operation[],
    aside?: boolean,
  ): void;
  /**
   * Makes records again from the whole log: what the log means of them changed, beyond what came at its end.
   *
   * @param also positions that touch them and did not until now
   */
  retake(
    records: Iterable<string>,
    read: (position: number) => TakenAgain,
    also?: readonly number[],
  ): void;
  /** Positions that touched a record, first to last. */
  positions(record: string): number[];
  /** Takes a record out of all that is derived, as if it had never been. */
  remove(record: string): void;
  /** Writes what is pending. */
  settle(): void;
  /** The same, and says which types changed since it was last asked. */
  flush(): ReadonlySet<string>;
  forget(): void;
  /** Writes the rows of a type again from the records' states, after its columns changed. */
  reproject(type: string): void;
}

export interface TakenAgain {
  readonly changeSet: ChangeSetHeader;
  readonly operations: readonly Operation[];
  readonly aside: boolean;
}

const MOST_HELD = 1_000;

interface Held extends KnownRecord {
  readonly n: number;
  readonly isNew: boolean;
}

/** @param schema `main`, or the attached database in which `check` replays the log to compare. */
export function openProjector(
  connection: Connection,
  model: () => Model,
  schema = 'main',
): Projector {
  const tables = prepareDerived(connection, model, schema);
  const merged = openMerged(tables);
  const held = new Map<string, Held>();
  /** Looked for and not there: asked again when they are written, a moment later. */
  const absent = new Set<string>();
  let changedTypes = new Set<string>();
  let newest: number | undefined;

  const nextNumber = (): number => {
    newest = (newest ?? tables.newest()) + 1;
    return newest;
  };

  let preparedFor: Model | undefined;
  const projections = new Map<string, Projection>();
  const projection = (type: string): Projection => {
    if (preparedFor !== model()) projections.clear();
    preparedFor = model();
    const prepared = projections.get(type) ?? projectionOf(preparedFor.types.get(type));
    projections.set(type, prepared);
    return prepared;
  };

  const find = (id: string): Held | undefined => {
    const waiting = held.get(id);
    if (waiting !== undefined) return waiting;
    if (absent.has(id)) return undefined;
    const row = tables.find(id);
    if (row !== undefined) return { ...row, state: decodeState(row.state), isNew: false };
    absent.add(id);
    return undefined;
  };

  /** Table by table, which costs SQLite less than record by record. */
  const write = (records: ReadonlyMap<string, Held>): void => {
    const resolve = merged.resolver();
    const rows = [...records].map(([id, record]) => ({
      id,
      record,
      projected: projectRecord(projection(record.type), record.state, resolve),
    }));
    const isKnown = (type: string): boolean => model().types.has(type);
    for (const { id, record, projected } of rows) {
      const { n, type, isNew, state, created, changed } = record;
      const { title, standing, conflicts, mergedInto } = projected;
      merged.note(id, standing === 'absent' ? null : mergedInto);
      const text = encodeState(state);
      const row = { n, id, type, title, standing, conflicts, created, changed, state: text };
      if (isNew) {
        tables.insert(row);
      } else {
        tables.update(row);
        if (isKnown(type)) tables.clear(type, n);
      }
    }
    const present = rows.filter(
      ({ record, projected }) => isKnown(record.type) && projected.standing !== 'absent',
    );
    for (const { id, record, projected } of present) {
      const isListed = projected.standing !== 'deleted' && (resolve?.(id) ?? id) === id;
      tables.project(record.type, [record.n, id, isListed ? 0 : 1, ...projected.columns]);
    }
    for (const { record, projected } of present)
      for (const { target, field } of projected.links) tables.link(target, record.n, field);
    for (const { record, projected } of present) {
      const { title, searchText } = projected;
      const isFound = projection(record.type).isSearched && projected.standing !== 'deleted';
      if (isFound && (title !== '' || searchText !== ''))
        tables.search(record.n, partLigatures(title), partLigatures(searchText));
    }
  };

  const writeHeld = (): void => {
    write(held);
    for (const { type } of held.values()) changedTypes.add(type);
    held.clear();
    showMerged();
  };

  /** Shows the record that stands for another wherever the other is named. */
  const showMerged = (): void => {
    const changed = [...merged.refresh()];
    if (changed.length === 0) return;
    const leading = tables
      .leadingTo(changed)
      .map((row): [string, Held] => [
        row.id,
        { ...row, state: decodeState(row.state), isNew: false },
      ]);
    write(new Map(leading));
    for (const [, { type }] of leading) changedTypes.add(type);
  };

  const take = (
    changeSet: ChangeSetHeader,
    position: number,
    operations: readonly Operation[],
    aside = false,
    only?: ReadonlySet<string>,
  ): void => {
    const apply = aside ? setAsideInRecord : applyToRecord;
    const { lamport } = changeSet;
    const dotAt = dotsOf(changeSet.replica, changeSet.seq);
    let index = 0;
    for (const { record, type, writes } of operations) {
      if (only?.has(record) === false) {
        index += writes.length;
        continue;
      }
      const known = find(record) ?? {
        n: nextNumber(),
        isNew: true,
        type,
        state: emptyRecord,
        created: 0,
        changed: 0,
      };
      const arriving = writes.map((cell): CellWrite => ({
        ...cell,
        dot: dotAt(index++),
        lamport,
        position,
      }));
      if (known.changed !== position) tables.touch(known.n, position);
      absent.delete(record);
      held.set(record, {
        ...known,
        state: apply(known.state, arriving),
        created: known.created === 0 ? position : known.created,
        changed: position,
      });
      if (held.size >= MOST_HELD) writeHeld();
    }
  };

  return {
    survivor: (id) => merged.resolver()?.(id) ?? id,
    find,
    take: (changeSet, position, operations, aside) => take(changeSet, position, operations, aside),
    retake(records, read, also = []) {
      writeHeld();
      const ids = [...new Set(records)];
      for (let start = 0; start < ids.length; start += MOST_HELD / 2) {
        const chunk = new Set(ids.slice(start, start + MOST_HELD / 2));
        for (const id of chunk) {
          const known = find(id);
          if (known !== undefined)
            held.set(id, { ...known, state: emptyRecord, created: 0, changed: 0 });
        }
        const positions = new Set([...tables.positions([...chunk]), ...also]);
        for (const position of [...positions].toSorted((a, b) => a - b)) {
          const { changeSet, operations, aside } = read(position);
          take(changeSet, position, operations, aside, chunk);
        }
        writeHeld();
      }
    },
    positions: (record) => tables.positions([record]).toSorted((a, b) => a - b),
    remove(record) {
      writeHeld();
      const known = find(record);
      if (known === undefined) return;
      if (model().types.has(known.type)) tables.clear(known.type, known.n);
      tables.remove(known.n);
      changedTypes.add(known.type);
      merged.note(record, null);
      showMerged();
    },
    settle: writeHeld,
    flush() {
      writeHeld();
      absent.clear();
      const types = changedTypes;
      changedTypes = new Set();
      return types;
    },
    forget() {
      held.clear();
      absent.clear();
      merged.forget();
      changedTypes = new Set();
      newest = undefined;
    },
    reproject(type) {
      for (const row of tables.ofType(type))
        write(new Map([[row.id, { ...row, state: decodeState(row.state), isNew: false }]]));
    },
  };
}
