/**
 * The baseline: better-sqlite3 writing the very rows that Maillon wrote (log, projection, search index), already
 * made, with prepared statements in one transaction at `synchronous=FULL`. No model, no merging, no checks, no
 * hashing: what the disk and SQLite cost, and nothing else.
 */
import { MIGRATIONS } from '#electron/store/migrations/all.ts';
import { type Connection, openForWriting } from '#electron/store/database.ts';
import { createDerived, derivedTables } from '#electron/store/derived-schema.ts';
import type { Model } from '#shared/model/model.ts';

const LOG = ['replica', 'change_set'] as const;
const DERIVED = ['record', 'touched', 'link', 'p_planItem'] as const;

type Row = readonly (string | number | null | Uint8Array)[];

export interface Rows {
  readonly log: ReadonlyMap<string, readonly Row[]>;
  readonly derived: ReadonlyMap<string, readonly Row[]>;
  /** Number, title and text of what the search knows. */
  readonly search: readonly Row[];
}

export function readRows(connection: Connection): Rows {
  const all = (table: string) =>
    [table, connection.prepare<[], Row>(`SELECT * FROM "${table}"`).raw().all()] as const;
  return {
    log: new Map(LOG.map(all)),
    derived: new Map(DERIVED.map(all)),
    search: connection
      .prepare<[], Row>("SELECT _n, title, coalesce(notes, '') FROM p_planItem")
      .raw()
      .all(),
  };
}

/** An empty database of Maillon's shape, with nothing of Maillon's around it. */
export function openBare(file: string, model: Model): Connection {
  const connection = openForWriting(file);
  for (const { sql } of MIGRATIONS) connection.exec(sql);
  connection.exec(createDerived(model, 'main'));
  return connection;
}

export function writeAll(connection: Connection, rows: Rows): void {
  connection.transaction(() => {
    writeTables(connection, rows.log);
    writeTables(connection, rows.derived);
    writeSearch(connection, rows.search);
  })();
}

/** Drops what is derived and writes its rows again, after reading the log through. */
export function rewriteDerived(connection: Connection, rows: Rows, model: Model): void {
  connection.transaction(() => {
    for (const table of derivedTables(connection)) connection.exec(`DROP TABLE "${table}"`);
    connection.exec(createDerived(model, 'main'));
    for (const payload of connection
      .prepare<[], Uint8Array>('SELECT payload FROM change_set ORDER BY position')
      .pluck()
      .iterate()) {
      JSON.parse(Buffer.from(payload).toString());
    }
  })();
  connection.transaction(() => {
    writeTables(connection, rows.derived);
    writeSearch(connection, rows.search);
  })();
}

/** One title changed: a row of log, the record, its projection and its search entry; in the caller's transaction. */
export function prepareEdit(connection: Connection): (n: number, title: string) => void {
  const log = connection.prepare(
    `INSERT INTO change_set (replica, stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash)
     VALUES (1, 0, ?, ?, '', '', '', '{}', x'00', x'00', x'00')`,
  );
  let seq = connection.prepare<[], number>('SELECT max(seq) FROM change_set').pluck().get() ?? 0;
  const record = connection.prepare('UPDATE record SET title = ?, state = state WHERE n = ?');
  const item = connection.prepare('UPDATE p_planItem SET title = ? WHERE _n = ?');
  const unsearch = connection.prepare('DELETE FROM search WHERE rowid = ?');
  const search = connection.prepare(
    'INSERT INTO search (rowid, title, body) SELECT _n, title, notes FROM p_planItem WHERE _n = ?',
  );
  return (n, title) => {
    seq += 1;
    log.run(seq, seq);
    record.run(title, n);
    item.run(title, n);
    unsearch.run(n);
    search.run(n);
  };
}

function writeTables(connection: Connection, tables: ReadonlyMap<string, readonly Row[]>): void {
  for (const [table, rows] of tables) {
    const insert = connection.prepare(
      `INSERT INTO "${table}" VALUES (${rows[0]?.map(() => '?').join(', ') ?? ''})`,
    );
    for (const row of rows) insert.run(...row);
  }
}

function writeSearch(connection: Connection, rows: readonly Row[]): void {
  const insert = connection.prepare('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)');
  for (const row of rows) insert.run(...row);
}
