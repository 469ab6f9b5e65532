/**
 * Brings a database's log to this version's shape, or says why not. Each migration is one transaction with the
 * number that records it, so that a process killed anywhere finds the database before or after, never between.
 *
 * `user_version` rather than a migrations table: a database from a newer version must be recognised before
 * anything in it is read.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { APPLICATION_ID, type Connection } from './database.ts';
import { MIGRATIONS } from './migrations/all.ts';

export type MigrateError =
  | { readonly code: 'foreign-database' }
  | { readonly code: 'newer-database' };

export const newestVersion = (): number => MIGRATIONS.at(-1)?.version ?? 0;

export function migrate(connection: Connection): Result<{ readonly from: number }, MigrateError> {
  const known = recognise(connection);
  if (!known.ok) return known;
  const from = known.value;
  for (const migration of MIGRATIONS.filter(({ version }) => version > from)) {
    connection.transaction(() => {
      connection.exec(migration.sql);
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${migration.version}`);
    })();
  }
  return ok({ from });
}

/** The version of a Maillon database (0: empty file), without touching it. */
export function recognise(connection: Connection): Result<number, MigrateError> {
  const application = connection.pragma('application_id', { simple: true });
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (application !== APPLICATION_ID && !isEmpty(connection))
    return err({ code: 'foreign-database' });
  return version > newestVersion() ? err({ code: 'newer-database' }) : ok(version);
}

const isEmpty = (connection: Connection): boolean =>
  connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
