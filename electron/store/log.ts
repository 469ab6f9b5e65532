/**
 * The log: an append-only table of change sets, chained by their hashes, from which everything else in the
 * database is derived. A row is never deleted; of what it holds only the payload ever goes (a person is erased) or
 * comes (it was blank, and another office still had it), and the chain holds either way.
 */
import { createHash } from 'node:crypto';
import {
  type ChangeSetHeader,
  headerText,
  operationsSchema,
  readAgain,
  type Operation,
} from '#shared/exchange/change-set.ts';
import { type ExchangedChangeSet, SALT_BYTES } from '#shared/exchange/line.ts';
import { strictJson } from '#shared/lib/strict-json.ts';
import type { Stream } from '#shared/model/model.ts';
import type { Connection } from './database.ts';

/** Between two computers and in a log, it is the same. */
export type ChangeSet = ExchangedChangeSet;

export interface StoredChangeSet extends ChangeSet {
  readonly position: number;
}

/** The newest change set of a replica in a stream: where its chain goes on. */
export interface ChainEnd {
  readonly seq: number;
  readonly lamport: number;
  readonly position: number;
  readonly hash: Uint8Array;
}

export interface Log {
  append(changeSet: ChangeSet): number;
  /** Takes the payload of a change set away. */
  blank(position: number): void;
  /** Gives a blanked change set its payload again: the one it always had, as its hash says. */
  fill(position: number, payload: Uint8Array): void;
  /**
   * The newest position: of a change set, or of what was set aside or put back, which takes one too, so that `asOf`
   * tells before from after. 0 in an empty log. This is `asOf`.
   */
  head(): number;
  last(replica: string, stream: 0 | 1): ChainEnd | undefined;
  /** Highest Lamport known in a stream. */
  lamport(stream: 0 | 1): number;
  /** Last seq known of every replica in a stream, with the position at which it arrived. */
  heads(
    stream: 0 | 1,
  ): { readonly replica: string; readonly seq: number; readonly position: number }[];
  /** The newest of a replica that had arrived before a position. */
  lastBefore(
    position: number,
    replica: string,
    stream: 0 | 1,
  ): { readonly seq: number } | undefined;
  at(replica: string, stream: 0 | 1, seq: number): StoredChangeSet | undefined;
  range(after: number, limit: number): StoredChangeSet[];
  ofGesture(gesture: string): StoredChangeSet[];
  atPosition(position: number): StoredChangeSet | undefined;
}

export const payloadHashOf = (payload: Uint8Array): Uint8Array =>
  createHash('sha256').update(payload).digest();

/** hash = SHA-256(previous hash ‖ header ‖ SHA-256(payload)); the first of a chain has no previous hash. */
export function chainHash(
  previous: Uint8Array | undefined,
  header: ChangeSetHeader,
  payloadHash: Uint8Array,
): Uint8Array {
  const hash = createHash('sha256');
  if (previous !== undefined) hash.update(previous);
  return hash.update(headerText(header)).update(payloadHash).digest();
}

/** The operations of a change set of this log, which were examined when it came in; a blanked one says nothing. */
export const operationsOfLog = ({
  stream,
  payload,
}: Pick<ChangeSet, 'stream' | 'payload'>): Operation[] =>
  payload === null ? [] : readAgain(bodyOf(stream, payload));

/** The operations in a payload from anywhere, examined; throws on whatever is not one. */
export const examineOperations = (stream: Stream, payload: Uint8Array): Operation[] =>
  operationsSchema.parse(strictJson(bodyOf(stream, payload)));

const utf8 = new TextDecoder('utf-8', { fatal: true });

const bodyOf = (stream: Stream, payload: Uint8Array): string =>
  utf8.decode(stream === 1 ? payload.subarray(SALT_BYTES) : payload);

/** A row as SQLite gives it: `seen` still text. */
interface Row extends Omit<StoredChangeSet, 'seen'> {
  readonly seen: string;
}

const COLUMNS = `c.position, r.id AS replica, c.stream, c.seq, c.lamport, c.time, c.author, c.gesture, c.seen, c.payload,
  c.payload_hash AS payloadHash, c.hash
  FROM change_set c JOIN replica r ON r.n = c.replica`;

/** After the newest position, whatever took it. */
export const NEXT_POSITION = `max(coalesce((SELECT max(position) FROM change_set), 0),
  coalesce((SELECT max(position) FROM set_aside), 0)) + 1`;

export function openLog(connection: Connection): Log {
  const findReplica = connection.prepare<[string], { n: number }>(
    'SELECT n FROM replica WHERE id = ?',
  );
  const addReplica = connection.prepare<[string], { n: number }>(
    'INSERT INTO replica (id) VALUES (?) RETURNING n',
  );
  const insert = connection.prepare(
    `INSERT INTO change_set (position, replica, stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash)
     VALUES (${NEXT_POSITION}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setPayload = connection.prepare('UPDATE change_set SET payload = ? WHERE position = ?');
  const newest = connection.prepare<[], { head: number }>(`SELECT ${NEXT_POSITION} - 1 AS head`);
  const last = connection.prepare<[string, number], ChainEnd>(
    `SELECT c.seq, c.lamport, c.position, c.hash FROM change_set c JOIN replica r ON r.n = c.replica
     WHERE r.id = ? AND c.stream = ? ORDER BY c.seq DESC LIMIT 1`,
  );
  const lastBefore = connection.prepare<[string, number, number], { seq: number }>(
    `SELECT c.seq FROM change_set c JOIN replica r ON r.n = c.replica
     WHERE r.id = ? AND c.stream = ? AND c.position < ? ORDER BY c.seq DESC LIMIT 1`,
  );
  const lamport = connection.prepare<[number], { lamport: number | null }>(
    `SELECT max(lamport) AS lamport FROM (SELECT (SELECT lamport FROM change_set WHERE replica = r.n AND stream = ?
     ORDER BY seq DESC LIMIT 1) AS lamport FROM replica r)`,
  );
  const heads = connection.prepare<
    [number, number],
    { replica: string; seq: number; position: number }
  >(
    // Asked at every write: CROSS JOIN has each replica looked up, instead of the whole log gone through.
    `SELECT r.id AS replica, c.seq, c.position FROM replica r CROSS JOIN change_set c ON c.replica = r.n AND c.stream = ?
       AND c.seq = (SELECT max(seq) FROM change_set WHERE replica = r.n AND stream = ?)`,
  );
  const at = connection.prepare<[string, number, number], Row>(
    `SELECT ${COLUMNS} WHERE r.id = ? AND c.stream = ? AND c.seq = ?`,
  );
  const range = connection.prepare<[number, number], Row>(
    `SELECT ${COLUMNS} WHERE c.position > ? ORDER BY c.position LIMIT ?`,
  );
  const ofGesture = connection.prepare<[string], Row>(
    `SELECT ${COLUMNS} WHERE c.gesture = ? ORDER BY c.position`,
  );
  const atPosition = connection.prepare<[number], Row>(`SELECT ${COLUMNS} WHERE c.position = ?`);

  const numberOf = (replica: string): number => {
    // Not remembered between calls: a transaction rolled back would leave a number that stands for nobody.
    const known = findReplica.get(replica)?.n ?? addReplica.get(replica)?.n;
    if (known === undefined) throw new Error('a replica could not be numbered');
    return known;
  };

  return {
    append(changeSet) {
      const { stream, seq, lamport: clock, time, author, gesture } = changeSet;
      const replica = numberOf(changeSet.replica);
      const seen = JSON.stringify(changeSet.seen);
      const result = insert.run(
        replica,
        stream,
        seq,
        clock,
        time,
        author,
        gesture,
        seen,
        changeSet.payload,
        changeSet.payloadHash,
        changeSet.hash,
      );
      return Number(result.lastInsertRowid);
    },
    blank: (position) => void setPayload.run(null, position),
    fill: (position, payload) => void setPayload.run(payload, position),
    head: () => newest.get()?.head ?? 0,
    last: (replica, stream) => last.get(replica, stream),
    lastBefore: (position, replica, stream) => lastBefore.get(replica, stream, position),
    lamport: (stream) => lamport.get(stream)?.lamport ?? 0,
    heads: (stream) => heads.all(stream, stream),
    at: (replica, stream, seq) => whole(at.get(replica, stream, seq)),
    range: (after, limit) => range.all(after, limit).map(withSeen),
    ofGesture: (gesture) => ofGesture.all(gesture).map(withSeen),
    atPosition: (position) => whole(atPosition.get(position)),
  };
}

const withSeen = (row: Row): StoredChangeSet => ({
  ...row,
  seen: JSON.parse(row.seen) as Record<string, number>,
});

const whole = (row: Row | undefined): StoredChangeSet | undefined =>
  row === undefined ? undefined : withSeen(row);
