/**
 * One writer per network. The lock is an exclusive SQLite transaction held on a file of its own: the operating
 * system lets go of it when the process dies, however it dies, so there is no stale lock to guess about.
 */
import Database from 'better-sqlite3';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { sqliteCode } from './database.ts';

export interface Lock {
  release(): void;
}

export function takeLock(file: string): Result<Lock, { readonly code: 'network-in-use' }> {
  const connection = new Database(file, { timeout: 0 });
  try {
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true)
      return err({ code: 'network-in-use' });
    throw error;
  }
  // The file stays: removing it could part two processes that both believe they hold it.
  return ok({ release: () => void connection.close() });
}
