/** What the log says of one record, write by write, in the order it reached this computer. */
import { dotOf, type Dot, dotParts, type DotParts } from '#shared/domain/dot.ts';
import {
  applyToRecord,
  type CellWrite,
  emptyRecord,
  type RecordState,
  setAsideInRecord,
} from '#shared/domain/record-state.ts';
import type { CellChange } from '#shared/exchange/change-set.ts';
import type { Stream } from '#shared/model/model.ts';
import type { Connection } from './database.ts';
import type { GestureOnRecord } from './inverse.ts';
import { type Log, operationsOfLog, type StoredChangeSet } from './log.ts';
import { openAsides } from './set-aside.ts';

export interface RecordChanges {
  readonly changeSet: StoredChangeSet;
  readonly writes: readonly CellWrite[];
  /** It was received and set aside: nothing of it stands. */
  readonly aside: boolean;
}

export interface RecordLog {
  /** Positions of the change sets that touched a record, first to last. */
  positions(record: string): number[];
  /** The first of them that is not set aside; 0 when there is none. */
  firstKept(record: string): number;
  changes(record: string, position: number): RecordChanges;
  /** The record as it stands to one who has only seen these positions, those of what is set aside included. */
  replay(record: string, isSeen: (position: number) => boolean): RecordState;
  /** What a dot wrote, in a record of that stream; undefined once its payload was blanked. */
  writeAt(stream: Stream, dot: Dot): CellChange | undefined;
}

export function openRecordLog(connection: Connection, log: Log): RecordLog {
  const asides = openAsides(connection);
  const touched = connection.prepare<[string], { position: number }>(
    'SELECT position FROM touched WHERE n = (SELECT n FROM record WHERE id = ?) ORDER BY position',
  );
  const positions = (record: string): number[] =>
    touched.all(record).map(({ position }) => position);

  const changes = (record: string, position: number): RecordChanges => {
    const changeSet = log.atPosition(position);
    if (changeSet === undefined) throw new Error(`the log has no position ${position}`);
    const writes = writesByRecord(changeSet).get(record)?.writes ?? [];
    return { changeSet, writes, aside: asides.now()(position) };
  };

  // Undoing one large gesture asks for thousands of values of the same change set: it is read once.
  let lastRead: { readonly key: string; readonly writes: readonly CellChange[] } | undefined;
  const writesIn = (
    stream: Stream,
    { replica, seq }: DotParts,
  ): readonly CellChange[] | 'blanked' => {
    const key = `${stream} ${replica} ${seq}`;
    if (lastRead?.key === key) return lastRead.writes;
    const changeSet = log.at(replica, stream, seq);
    if (changeSet?.payload === null) return 'blanked';
    const operations = changeSet === undefined ? [] : operationsOfLog(changeSet);
    lastRead = { key, writes: operations.flatMap(({ writes }) => writes) };
    return lastRead.writes;
  };

  return {
    positions,
    firstKept(record) {
      const isAside = asides.now();
      return positions(record).find((position) => !isAside(position)) ?? 0;
    },
    changes,
    replay(record, isSeen) {
      const isAside = asides.now(isSeen);
      return positions(record)
        .filter(isSeen)
        .reduce((state, position) => {
          const apply = isAside(position) ? setAsideInRecord : applyToRecord;
          return apply(state, changes(record, position).writes);
        }, emptyRecord);
    },
    writeAt(stream, dot) {
      const parts = dotParts(dot);
      const writes = parts && writesIn(stream, parts);
      if (writes === 'blanked') return undefined;
      const write = parts && writes?.[parts.index];
      if (write === undefined) throw new Error('a dot names no write of the log');
      return write;
    },
  };
}

/** The writes of a change set, record by record; indexes count all writes, whatever their record. */
function writesByRecord(
  changeSet: StoredChangeSet,
): Map<string, { type: string; writes: CellWrite[] }> {
  const found = new Map<string, { type: string; writes: CellWrite[] }>();
  let index = 0;
  for (const { record, type, writes } of operationsOfLog(changeSet)) {
    const known = found.get(record) ?? { type, writes: [] };
    found.set(record, known);
    for (const cell of writes) {
      const dot = dotOf(changeSet.replica, changeSet.seq, index++);
      known.writes.push({ ...cell, dot, lamport: changeSet.lamport, position: changeSet.position });
    }
  }
  return found;
}

/** A gesture, record by record, as undo needs it: what it wrote, and how the record stands now. */
export function gestureByRecord(
  gesture: string,
  log: Log,
  records: RecordLog,
  stateNow: (record: string) => RecordState,
  isOwn: (position: number) => boolean,
): GestureOnRecord[] {
  const changeSets = log.ofGesture(gesture);
  const first = changeSets[0]?.position ?? 0;
  const own = new Set(changeSets.map(({ position }) => position));
  const parts = new Map<string, GestureOnRecord>();
  for (const changeSet of changeSets) {
    for (const [record, { type, writes }] of writesByRecord(changeSet)) {
      parts.set(record, {
        record,
        type,
        stream: changeSet.stream,
        writes: [...(parts.get(record)?.writes ?? []), ...writes],
        state: stateNow(record),
        isOwn,
        without: () => records.replay(record, (position) => !own.has(position)),
        isCreation: records.firstKept(record) >= first,
      });
    }
  }
  return [...parts.values()];
}
