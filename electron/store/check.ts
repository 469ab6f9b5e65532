/**
 * Compares what is there with what the log says: SQLite's own integrity, the chain of hashes, and every derived
 * table against a second derivation made from the log in memory. Changes nothing.
 */
import type { Model } from '#shared/model/model.ts';
import { type Connection, meansDamaged, sqliteCode } from './database.ts';
import { createDerived, projectionTable } from './derived-schema.ts';
import { replay } from './derive.ts';
import { chainHash, type Log } from './log.ts';
import { openProjector } from './projector.ts';

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
      const expected = chainHash(ends.get(chain), changeSet, changeSet.payload);
      if (Buffer.compare(expected, changeSet.hash) !== 0) broken += 1;
      ends.set(chain, changeSet.hash);
      after = changeSet.position;
    }
    if (batch.length === 0) return broken;
  }
}

function compareDerived(connection: Connection, log: Log, model: Model): Record<string, number> {
  connection.exec("ATTACH ':memory:' AS fresh");
  try {
    connection.exec(createDerived(model, 'fresh'));
    connection.transaction(() =>
      replay(
        log,
        openProjector(connection, () => model, 'fresh'),
      ),
    )();
    const tables = ['record', 'touched', 'link', ...[...model.types.keys()].map(projectionTable)];
    const counts = tables.map(
      (table) => [table, differingRows(connection, `main."${table}"`, `fresh."${table}"`)] as const,
    );
    return Object.fromEntries(
      [...counts, ['search', differingWords(connection)] as const].filter(([, count]) => count > 0),
    );
  } finally {
    connection.exec('DETACH fresh');
  }
}

function differingRows(connection: Connection, ours: string, theirs: string): number {
  const sql = `SELECT (SELECT count(*) FROM (SELECT * FROM ${ours} EXCEPT SELECT * FROM ${theirs}))
    + (SELECT count(*) FROM (SELECT * FROM ${theirs} EXCEPT SELECT * FROM ${ours})) AS n`;
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
    CREATE VIRTUAL TABLE temp.words_here USING fts5vocab('main', 'search', 'instance');
    CREATE VIRTUAL TABLE temp.words_fresh USING fts5vocab('fresh', 'search', 'instance');
  `);
  try {
    return differingRows(connection, 'temp.words_here', 'temp.words_fresh');
  } finally {
    connection.exec('DROP TABLE temp.words_here; DROP TABLE temp.words_fresh;');
  }
}
