/**
 * Takes a person out of the database (exchange.md, "Erasing a person"): their payloads are blanked, so that the chain
 * still holds, and everything derived from them goes. Then the file itself is made anew, without the traces that
 * SQLite leaves: measured, an ordinary deletion left three copies, this none.
 */
import type { Model } from '#shared/model/model.ts';
import { doubtAttachments } from './attachment-doubts.ts';
import { attachmentsNamedIn } from './attachment-values.ts';
import type { Connection } from './database.ts';
import { type ErasedList, recordsAbout } from './erased.ts';
import { askedPeople, erasureOf } from './erasure-records.ts';
import type { Gesture } from './gesture.ts';
import { readMeta, writeMeta } from './identity.ts';
import { type Log, operationsOfLog } from './log.ts';
import type { Projector } from './projector.ts';
import { storageFailure } from './storage-failure.ts';

export interface Erasing {
  readonly connection: Connection;
  readonly log: Log;
  readonly projector: Projector;
  readonly erased: ErasedList;
  readonly model: Model;
}

export interface Blanked {
  readonly records: number;
  readonly changeSets: number;
  /** First seq blanked of each replica: whoever holds as much of it was told of the person. */
  readonly from: Readonly<Record<string, number>>;
  /** Attached files that the blanked payloads named: in doubt, until whoever has the folder settles them. */
  readonly attachments: readonly string[];
}

/** Set while the file may still hold traces. */
const UNFINISHED = 'erasing';

/**
 * Erases a record and those that lead to it. Inside the caller's transaction; `tidy` must follow.
 *
 * @param person with whom they go: the record itself, or the person it turned out to be about
 */
export function eraseRecords(record: string, person: string, erasing: Erasing): Blanked {
  const { connection, log, projector, erased, model } = erasing;
  projector.settle();
  const records = recordsAbout(connection, model, record);
  const positions = new Set(records.flatMap((one) => projector.positions(one)));
  const from: Record<string, number> = {};
  let changeSets = 0;
  const attachments = new Set<string>();
  for (const position of positions) {
    const changeSet = log.atPosition(position);
    if (changeSet?.stream !== 1 || changeSet.payload === null) continue;
    for (const hash of attachmentsNamedIn(operationsOfLog(changeSet), model)) attachments.add(hash);
    log.blank(position);
    changeSets += 1;
    from[changeSet.replica] = Math.min(changeSet.seq, from[changeSet.replica] ?? Infinity);
  }
  erased.add(record, person);
  for (const one of records) {
    erased.add(one, person);
    projector.remove(one);
  }
  connection.exec('DELETE FROM draft WHERE record IN (SELECT record FROM erased)');
  blankWithdrawn(connection, [record, ...records]);
  doubtAttachments(connection, attachments);
  writeMeta(connection, UNFINISHED, 'yes');
  return { records: records.length, changeSets, from, attachments: [...attachments] };
}

/** What a settled fork took out of the log is no part of any chain, and holds their words all the same. */
function blankWithdrawn(connection: Connection, records: readonly string[]): void {
  const blank = connection.prepare(
    'UPDATE withdrawn SET payload = NULL WHERE stream = 1 AND instr(payload, CAST(? AS BLOB)) > 0',
  );
  for (const record of records) blank.run(record);
}

/**
 * Erases a person, and tells the other offices unless they were told already.
 *
 * @param say writes a gesture in the same transaction
 */
export function eraseAndSay(
  person: string,
  erasing: Erasing,
  now: Date,
  say: (saying: Gesture) => void,
): Blanked {
  if (!isErasable(person, erasing)) return { records: 0, changeSets: 0, from: {}, attachments: [] };
  const blanked = eraseRecords(person, person, erasing);
  if (!askedPeople(erasing.connection).includes(person)) say(erasureOf(person, now));
  return blanked;
}

/** People whose erasure was asked for, here or elsewhere, and not executed on this computer. */
export const erasuresAsked = (erasing: Erasing): string[] =>
  askedPeople(erasing.connection).filter(
    (person) => erasing.erased.personOf(person) !== person && isErasable(person, erasing),
  );

/** Whether an id may be a person's: none is here under it, or a personal record is. Nothing else is ever erased. */
const isErasable = (record: string, { connection, projector, model }: Erasing): boolean => {
  const known = projector.find(record);
  return known === undefined || recordsAbout(connection, model, record).includes(record);
};

/**
 * Makes the file anew where an erasure was begun. False when someone is still reading it as it was, or the disk is
 * full: to be tried again.
 */
export function tidy(connection: Connection): boolean {
  if (readMeta(connection, UNFINISHED) === undefined) return true;
  try {
    connection.exec("INSERT INTO search (search) VALUES ('optimize')");
    connection.exec('VACUUM');
    const [checkpoint] = connection.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: 0 | 1 }];
    if (checkpoint.busy === 1) return false;
    connection.prepare('DELETE FROM meta WHERE key = ?').run(UNFINISHED);
    return true;
  } catch (error) {
    if (storageFailure(error) === undefined) throw error;
    return false;
  }
}
