/**
 * The log: an append-only table of change sets, chained by their hashes, from which everything else in the
 * database is derived. Rows are never updated nor deleted here.
 */
import { createHash } from 'node:crypto';
import {
  type ChangeSetHeader,
  headerText,
  operationsSchema,
  readAgain,
  type Operation,
} from '#shared/exchange/change-set.ts';
import type { Connection } from './database.ts';

/** Random bytes that open a personal payload, so that an erased one leaves nothing to guess by its hash. */
export const SALT_BYTES = 16;

export interface ChangeSet extends ChangeSetHeader {
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}

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
  /** Position of the newest change set; 0 in an empty log. This is `asOf`. */
  head(): number;
  last(replica: string, stream: 0 | 1): ChainEnd | undefined;
  /** Highest Lamport known in a stream. */
  lamport(stream: 0 | 1): number;
  /** Last seq known of every replica in a stream, with the position at which it arrived. */
  heads(
    stream: 0 | 1,
  ): { readonly replica: string; readonly seq: number; readonly position: number }[];
  at(replica: string, stream: 0 | 1, seq: number): StoredChangeSet | undefined;
  range(after: number, limit: number): StoredChangeSet[];
  ofGesture(gesture: string): StoredChangeSet[];
  atPosition(position: number): StoredChangeSet | undefined;
}

/** hash = SHA-256(previous hash ‖ header ‖ SHA-256(payload)); the first of a chain has no previous hash. */
export function chainHash(
  previous: Uint8Array | undefined,
  header: ChangeSetHeader,
  payload: Uint8Array,
): Uint8Array {
  const hash = createHash('sha256');
  if (previous !== undefined) hash.update(previous);
  return hash
    .update(headerText(header))
    .update(createHash('sha256').update(payload).digest())
    .digest();
}

/** The operations of a change set of this log, which were examined when it came in. */
export const operationsOfLog = (changeSet: Pick<ChangeSet, 'stream' | 'payload'>): Operation[] =>
  readAgain(bodyOf(changeSet));

/** The operations of a change set from anywhere, examined; throws on whatever is not one. */
export const examineOperations = (changeSet: Pick<ChangeSet, 'stream' | 'payload'>): Operation[] =>
  operationsSchema.parse(JSON.parse(bodyOf(changeSet)));

const utf8 = new TextDecoder('utf-8', { fatal: true });

const bodyOf = ({ stream, payload }: Pick<ChangeSet, 'stream' | 'payload'>): string =>
  utf8.decode(stream === 1 ? payload.subarray(SALT_BYTES) : payload);

/** A row as SQLite gives it: `seen` still text. */
interface Row extends Omit<StoredChangeSet, 'seen'> {
  readonly seen: string;
}

const COLUMNS = `c.position, r.id AS replica, c.stream, c.seq, c.lamport, c.time, c.author, c.gesture, c.seen, c.payload, c.hash
  FROM change_set c JOIN replica r ON r.n = c.replica`;

export function openLog(connection: Connection): Log {
  const findReplica = connection.prepare<[string], { n: number }>(
    'SELECT n FROM replica WHERE id = ?',
  );
  const addReplica = connection.prepare<[string], { n: number }>(
    'INSERT INTO replica (id) VALUES (?) RETURNING n',
  );
  const insert = connection.prepare(
    `INSERT INTO change_set (replica, stream, seq, lamport, time, author, gesture, seen, payload, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const newest = connection.prepare<[], { head: number | null }>(
    'SELECT max(position) AS head FROM change_set',
  );
  const last = connection.prepare<[string, number], ChainEnd>(
    `SELECT c.seq, c.lamport, c.position, c.hash FROM change_set c JOIN replica r ON r.n = c.replica
     WHERE r.id = ? AND c.stream = ? ORDER BY c.seq DESC LIMIT 1`,
  );
  const lamport = connection.prepare<[number], { lamport: number | null }>(
    `SELECT max(lamport) AS lamport FROM (SELECT (SELECT lamport FROM change_set WHERE replica = r.n AND stream = ?
     ORDER BY seq DESC LIMIT 1) AS lamport FROM replica r)`,
  );
  const heads = connection.prepare<[number], { replica: string; seq: number; position: number }>(
    `SELECT r.id AS replica, c.seq, c.position FROM replica r JOIN change_set c ON c.replica = r.n AND c.stream = ?
     WHERE c.seq = (SELECT max(seq) FROM change_set WHERE replica = r.n AND stream = c.stream)`,
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
      const { stream, seq, lamport: clock, time, author, gesture, payload, hash } = changeSet;
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
        payload,
        hash,
      );
      return Number(result.lastInsertRowid);
    },
    head: () => newest.get()?.head ?? 0,
    last: (replica, stream) => last.get(replica, stream),
    lamport: (stream) => lamport.get(stream)?.lamport ?? 0,
    heads: (stream) => heads.all(stream),
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
