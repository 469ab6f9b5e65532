/**
 * Settles a fork in favour of a file: this log's branch of the forked replica leaves it, and with it whatever depends
 * on it; what this office wrote of all that is written again under its present name, once the file is in.
 *
 * Nothing is lost: what leaves is kept byte for byte in `withdrawn`. What others wrote upon the withdrawn branch is
 * theirs to write again, as they do when the same fork is settled for them.
 */
import { dotOf, type Dot, dotParts } from '#shared/domain/dot.ts';
import type { CellChange, Operation } from '#shared/exchange/change-set.ts';
import type { Stream } from '#shared/model/model.ts';
import type { Connection } from './database.ts';
import { type Fork, openWithholding } from './forks.ts';
import { type Log, operationsOfLog, type StoredChangeSet } from './log.ts';

/** Takes them out of the log; answers them in the order in which they had come. */
export function withdraw(
  connection: Connection,
  log: Log,
  forks: readonly Fork[],
): StoredChangeSet[] {
  const withholding = openWithholding(forks);
  const found: StoredChangeSet[] = [];
  let after = firstPosition(log, forks) - 1;
  for (;;) {
    const batch = log.range(after, 500);
    found.push(...batch.filter((one) => withholding.withholds(one, () => operationsOfLog(one))));
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  const keep = connection.prepare(
    `INSERT INTO withdrawn (replica, stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash)
     SELECT r.id, c.stream, c.seq, c.lamport, c.time, c.author, c.gesture, c.seen, c.payload, c.payload_hash, c.hash
     FROM change_set c JOIN replica r ON r.n = c.replica WHERE c.position = ?`,
  );
  const remove = connection.prepare('DELETE FROM change_set WHERE position = ?');
  for (const { position } of found) {
    keep.run(position);
    remove.run(position);
  }
  return found;
}

function firstPosition(log: Log, forks: readonly Fork[]): number {
  const positions = forks.flatMap(
    ({ replica, stream, from }) => log.at(replica, stream, from)?.position ?? [],
  );
  return positions.length === 0 ? log.head() + 1 : Math.min(...positions);
}

export interface Reissue {
  readonly withdrawn: readonly StoredChangeSet[];
  /** Whether this office wrote it, under whatever name. */
  readonly isOwn: (replica: string) => boolean;
  /** Writes one change set again, and answers the one it became. */
  readonly write: (
    operations: readonly Operation[],
    signed: Pick<StoredChangeSet, 'gesture' | 'author' | 'time'>,
  ) => Pick<StoredChangeSet, 'replica' | 'seq'>;
}

/**
 * Writes again what this office wrote. What it replaced is named as it is called now; where that is another's change
 * that left too, what that one replaced takes its place, so that nothing overwritten comes back.
 */
export function reissue({ withdrawn, isOwn, write }: Reissue): void {
  const named = namesAfter(withdrawn);
  for (const changeSet of withdrawn) {
    if (!isOwn(changeSet.replica)) continue;
    const { stream } = changeSet;
    const operations = operationsOfLog(changeSet).map((operation) => ({
      ...operation,
      writes: operation.writes.map((one) => renamed(one, stream, named)),
    }));
    if (operations.length > 0) named.become(changeSet, write(operations, changeSet));
  }
}

interface Names {
  now(stream: Stream, dot: Dot): Dot[];
  become(old: StoredChangeSet, now: Pick<StoredChangeSet, 'replica' | 'seq'>): void;
}

function namesAfter(withdrawn: readonly StoredChangeSet[]): Names {
  const key = (stream: Stream, replica: string, seq: number): string =>
    `${stream} ${replica} ${seq}`;
  const gone = new Map(withdrawn.map((one) => [key(one.stream, one.replica, one.seq), one]));
  const successors = new Map<string, Pick<StoredChangeSet, 'replica' | 'seq'>>();
  const now = (stream: Stream, dot: Dot): Dot[] => {
    const parts = dotParts(dot);
    const place = parts === undefined ? '' : key(stream, parts.replica, parts.seq);
    const old = gone.get(place);
    if (parts === undefined || old === undefined) return [dot];
    const successor = successors.get(place);
    if (successor !== undefined) return [dotOf(successor.replica, successor.seq, parts.index)];
    const write = operationsOfLog(old).flatMap(({ writes }) => writes)[parts.index];
    return (write?.replaces ?? []).flatMap((one) => now(stream, one));
  };
  return {
    now,
    become: (old, successor) =>
      void successors.set(key(old.stream, old.replica, old.seq), successor),
  };
}

function renamed(write: CellChange, stream: Stream, names: Names): CellChange {
  const { from, ...rest } = write;
  const replaces = [...new Set(write.replaces.flatMap((dot) => names.now(stream, dot)))];
  const [origin] = from === undefined ? [] : names.now(stream, from);
  return { ...rest, replaces, ...(origin === undefined ? {} : { from: origin }) };
}
