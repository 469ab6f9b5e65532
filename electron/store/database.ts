/**
 * One way to open a network's database file, so that no connection forgets a pragma.
 *
 * `synchronous=FULL`: what the screen confirmed survives a power cut. `secure_delete`: what is erased does not
 * linger in free pages. WAL: the reading connection never waits for the writing one.
 */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

export type Connection = Database.Database;
export type Statement = Database.Statement;

/** 'Mail' in ASCII: tells a Maillon database from any other SQLite file. */
export const APPLICATION_ID = 0x4d61696c;

export function openForWriting(file: string): Connection {
  const connection = new Database(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('secure_delete = ON');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('cache_size = -65536');
  connection.pragma('temp_store = MEMORY');
  // A migration of the log computes hashes of what it finds there.
  connection.function('sha256', { deterministic: true }, (bytes) =>
    Buffer.isBuffer(bytes) ? createHash('sha256').update(bytes).digest() : null,
  );
  return connection;
}

export function openForReading(file: string): Connection {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  connection.pragma('query_only = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('cache_size = -65536');
  connection.pragma('temp_store = MEMORY');
  return connection;
}

/** Makes a database one file, beside which a reader leaves nothing. */
export function makeSingleFile(file: string): void {
  const connection = new Database(file, { fileMustExist: true });
  try {
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

/** SQLite's own code of a failure (`SQLITE_CORRUPT`…), or undefined when the error is something else. */
export const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Database.SqliteError ? error.code : undefined;

/** Whether a failure says that the file is damaged or is no database at all. */
export const meansDamaged = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(sqliteCode(error) ?? '');
