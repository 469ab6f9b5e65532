/**
 * Compares what is there with what the log says: SQLite's own integrity, the chain of hashes, and every derived
 * table against a second derivation made from the log in memory. Changes nothing.
 */
import type { Model, RecordType } from '#shared/model/model.ts';
import { type Connection, meansDamaged, sqliteCode } from './database.ts';
import { createDerived, projectionTable } from './derived-schema.ts';
import { replay } from './derive.ts';
import { chainHash, type ChangeSet, type Log, payloadHashOf } from './log.ts';
import { openProjector } from './projector.ts';
import { openAsides } from './set-aside.ts';

export interface CheckReport {
  /** Sentences of SQLite's integrity check other than "ok". */
  readonly integrity: readonly string[];
  /** Change sets whose hash does not follow from the one before. */
  readonly brokenLinks: number;
  /** Rows that differ, per derived table; a table that agrees is not listed. */
  readonly differences: Readonly<Record<string, number>>;
}

export const isSound = (report: CheckReport): boolean =>
  report.integrity.length === 0 &&
  report.brokenLinks === 0 &&
  Object.keys(report.differences).length === 0;

export function check(connection: Connection, log: Log, model: Model): CheckReport {
  const integrity = connection
    .prepare<[], { integrity_check: string }>('PRAGMA main.integrity_check(20)')
    .all()
    .map((row) => row.integrity_check)
    .filter((sentence) => sentence !== 'ok');
  const brokenLinks = countBrokenLinks(log);
  // A payload that no longer says what was signed cannot be replayed: the chain already tells.
  const differences = brokenLinks === 0 ? compareDerived(connection, log, model) : {};
  return { integrity, brokenLinks, differences };
}

function countBrokenLinks(log: Log): number {
  const ends = new Map<string, Uint8Array>();
  let broken = 0;
  let after = 0;
  for (;;) {
    const batch = log.range(after, 2_000);
    for (const changeSet of batch) {
      const chain = `${changeSet.stream} ${changeSet.replica}`;
      if (!isWhole(changeSet, ends.get(chain))) broken += 1;
      ends.set(chain, changeSet.hash);
      after = changeSet.position;
    }
    if (batch.length === 0) return broken;
  }
}

/** Its payload, where it still has one, is the one that its hash and the chain speak of. */
function isWhole(changeSet: ChangeSet, previous: Uint8Array | undefined): boolean {
  const { payload, payloadHash, hash } = changeSet;
  const isSame = payload === null || Buffer.compare(payloadHashOf(payload), payloadHash) === 0;
  return isSame && Buffer.compare(chainHash(previous, changeSet, payloadHash), hash) === 0;
}

function compareDerived(connection: Connection, log: Log, model: Model): Record<string, number> {
  connection.exec("ATTACH ':memory:' AS fresh");
  try {
    connection.exec(createDerived(model, 'fresh'));
    connection.transaction(() =>
      replay(
        log,
        openAsides(connection),
        openProjector(connection, () => model, 'fresh'),
      ),
    )();
    const tables = [
      ['record', `SELECT ${RECORD_COLUMNS} FROM $.record`],
      ['touched', `SELECT ${ID_OF('t.n')}, t.position FROM $.touched t`],
      ['link', `SELECT l.target, ${ID_OF('l.n')}, l.field FROM $.link l`],
      ['merged', 'SELECT id, target, survivor FROM $.merged'],
      ...[...model.types.values()].map(projectedRows),
    ] as const;
    const counts = tables.map(([table, rows]) => [table, differingRows(connection, rows)] as const);
    return Object.fromEntries(
      [...counts, ['search', differingWords(connection)] as const].filter(([, count]) => count > 0),
    );
  } finally {
    connection.exec('DETACH fresh');
  }
}

/** A record's number is this database's own affair: records are compared by id, wherever they were numbered. */
const RECORD_COLUMNS = 'id, type, title, standing, conflicts, created, changed, state';
const ID_OF = (n: string): string => `(SELECT r.id FROM $.record r WHERE r.n = ${n})`;

function projectedRows({ name, fields }: RecordType): [table: string, rows: string] {
  const table = projectionTable(name);
  const columns = ['id', '_deleted', ...fields.map((field) => field.name)];
  const listed = columns.map((column) => `p."${column}"`).join(', ');
  return [table, `SELECT ${ID_OF('p._n')}, ${listed} FROM $."${table}" p`];
}

/** @param rows a query in which `$` stands for one database or the other */
function differingRows(connection: Connection, rows: string): number {
  const [ours, theirs] = ['main', 'fresh'].map((schema) => rows.replaceAll('$', schema));
  const sql = `SELECT (SELECT count(*) FROM (${ours} EXCEPT ${theirs}))
    + (SELECT count(*) FROM (${theirs} EXCEPT ${ours})) AS n`;
  try {
    return connection.prepare<[], { n: number }>(sql).get()?.n ?? 0;
  } catch (error) {
    // Too damaged to be read, or gone: it differs, and a rebuild makes it anew.
    if (meansDamaged(error) || sqliteCode(error) === 'SQLITE_ERROR') return 1;
    throw error;
  }
}

/** The search index keeps no text to compare; its words, document by document, say the same. */
function differingWords(connection: Connection): number {
  connection.exec(`
    CREATE VIRTUAL TABLE temp.words_main USING fts5vocab('main', 'search', 'instance');
    CREATE VIRTUAL TABLE temp.words_fresh USING fts5vocab('fresh', 'search', 'instance');
  `);
  try {
    return differingRows(
      connection,
      `SELECT w.term, ${ID_OF('w.doc')}, w.col, w.offset FROM temp.words_$ w`,
    );
  } finally {
    connection.exec('DROP TABLE temp.words_main; DROP TABLE temp.words_fresh;');
  }
}
