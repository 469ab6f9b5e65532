/**
 * Takes a whole file in: its change sets, and with them, in the one transaction, its keys and heads, what its sender
 * says it holds, and what it did for its receipt.
 *
 * A file whose sender signed more of this computer's own log than is here tells that this database went back
 * unnoticed: it writes under a new name from then on, before anything else is written.
 */
import type { SignedHead, TravellingKey } from '#shared/exchange/signed-text.ts';
import type { Vector } from '#shared/exchange/vector.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Connection } from './database.ts';
import type { Import, NewImport, Tally } from './imports.ts';
import type { ChangeSet } from './log.ts';
import type { WritableNetwork } from './network-folder.ts';
import type { Refusal } from './receive.ts';
import type { Said } from './said.ts';
import type { Settling, Taken } from './attempts.ts';
import type { Written } from './store.ts';

export interface IncomingFile {
  readonly changeSets: Iterable<ChangeSet>;
  readonly heads: readonly SignedHead[];
  readonly base: Vector;
  readonly keys: readonly TravellingKey[];
  readonly said: Omit<Said, 'firstHeard'>;
  readonly about: Omit<NewImport, 'first' | 'last' | 'tally'>;
  /** Written after it, in the same transaction: what it throws takes nothing in. */
  readonly andThen?: (() => Written) | undefined;
}

export interface TakenFile extends Taken, Written {
  readonly made: Import;
}

export type Receiver = Pick<
  WritableNetwork,
  'store' | 'connection' | 'installation' | 'renewIdentity'
>;

export function takeFile(network: Receiver, file: IncomingFile): Result<TakenFile, Refusal> {
  const { store, connection } = network;
  const { exchange } = store;
  if (wentBack(network, file.heads)) network.renewIdentity();
  let made: Import | undefined;
  let after: Written | undefined;
  noteStanding(connection);
  const taken = store.receive(file.changeSets, {
    file: { heads: file.heads, base: file.base },
    settling: settlingFor(network, file),
    note(one) {
      exchange.keys.keep(file.keys);
      exchange.heads.keep(file.heads);
      exchange.said.hear(file.said);
      for (const { replica } of one.forks) exchange.forks.add(replica, file.about.time);
      for (const { replica } of one.settled) exchange.forks.remove(replica);
      const tally = { ...tallyOf(connection, one.first), suggestions: one.suggestions };
      made =
        exchange.imports.ofFile(file.about.file) ??
        exchange.imports.add({ ...file.about, first: one.first, last: one.last, tally });
      after = file.andThen?.();
    },
  });
  if (!taken.ok) return taken;
  if (made === undefined) throw new Error('a file was taken in without a note of it');
  const types = new Set([...taken.value.types, ...(after?.types ?? [])]);
  const asOf = after?.asOf ?? taken.value.asOf;
  return { ok: true, value: { ...taken.value, made, types, asOf } };
}

/**
 * An office that lost its own thread and found another under its name keeps the other: others hold it. So does
 * everyone, once the office itself, under its new name, sends that branch: it wrote the rest again.
 */
function settlingFor(
  { store, installation, renewIdentity }: Receiver,
  { said, keys }: IncomingFile,
): Settling {
  const { office, replica: present } = installation();
  const known = new Map(
    [...keys, ...store.exchange.keys.all()].map((key) => [key.replica, key.office]),
  );
  const isOwn = (replica: string): boolean => known.get(replica) === office;
  return {
    isOwn,
    decides: (replica) =>
      isOwn(replica)
        ? replica !== present
        : known.get(replica) === said.office && replica !== said.replica,
    renew: renewIdentity,
  };
}

/** Whether someone holds more of this replica than this database does, or something else in its place. */
export function wentBack({ store, installation }: Receiver, heads: readonly SignedHead[]): boolean {
  const { replica } = installation();
  return heads.some((head) => {
    if (head.replica !== replica) return false;
    const here = store.log.at(replica, head.stream, head.seq);
    return here === undefined || Buffer.from(here.hash).toString('base64') !== head.hash;
  });
}

/** How every record stands before: what a file did is counted against it. */
function noteStanding(connection: Connection): void {
  connection.exec(`DROP TABLE IF EXISTS temp.standing_before;
    CREATE TEMP TABLE standing_before AS SELECT id, standing <> 'deleted' AS stood, conflicts FROM record;
    CREATE UNIQUE INDEX temp.standing_before_id ON standing_before (id);`);
}

interface CountRow {
  readonly type: string;
  readonly before: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly conflicts: number;
}

function tallyOf(connection: Connection, first: number): Omit<Tally, 'suggestions'> {
  const rows = connection
    .prepare<[number], CountRow>(
      `SELECT r.type, sum(coalesce(b.stood, 0)) AS before,
         sum(r.standing <> 'deleted' AND coalesce(b.stood, 0) = 0) AS added,
         sum(r.standing <> 'deleted' AND coalesce(b.stood, 0) = 1 AND r.changed >= ?) AS changed,
         sum(r.standing = 'deleted' AND coalesce(b.stood, 0) = 1) AS removed,
         sum(max(0, r.conflicts - coalesce(b.conflicts, 0))) AS conflicts
       FROM record r LEFT JOIN temp.standing_before b ON b.id = r.id GROUP BY r.type ORDER BY r.type`,
    )
    .all(first);
  return {
    types: rows.map(({ type, before, added, changed, removed }) => ({
      type,
      before,
      added,
      changed,
      deleted: removed,
      removed,
      after: before + added - removed,
    })),
    conflicts: rows.reduce((sum, row) => sum + row.conflicts, 0),
  };
}
