/**
 * Copies of the database that lie in a network's folder beside it: its backups, what a restore set aside, what a
 * killed process left. An erased person must be in none of them.
 */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Model } from '#shared/model/model.ts';
import { isNamed } from './attachment-values.ts';
import { type Connection, openForReading } from './database.ts';
import { recordsAbout } from './erased.ts';

const LIVE = ['network.sqlite', 'lock'];
const FOLDERS = ['', 'backups'];

/** Copies in which a person, or a record that leads to them, still stands; relative to the folder. */
export function copiesHolding(folder: string, person: string, model: Model): string[] {
  return copiesIn(folder).filter((copy) => holds(join(folder, copy), person, model));
}

/** Whether a copy names an attached file: put back, it would ask for it. */
export const copiesNaming = (folder: string, hash: string): boolean =>
  copiesIn(folder).some((copy) =>
    readingOf(
      join(folder, copy),
      (connection) => isNamed(connection, hash),
      () => readFileSync(join(folder, copy)).includes(hash),
    ),
  );

function copiesIn(folder: string): string[] {
  return FOLDERS.flatMap((within) => {
    const place = join(folder, within);
    if (!existsSync(place)) return [];
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !(within === '' && LIVE.includes(entry.name)))
      .map(({ name }) => join(within, name));
  }).filter((copy) => isDatabase(join(folder, copy)));
}

/** Removes a copy, and what SQLite left beside it. */
export function removeCopy(folder: string, copy: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(join(folder, copy) + ending, { force: true });
}

const MAGIC = 'SQLite format 3\0';

function isDatabase(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    readSync(handle, start, 0, start.length, 0);
    return start.toString('latin1') === MAGIC;
  } finally {
    closeSync(handle);
  }
}

/** Whether what a settled fork took out of the log names them. */
function isWithdrawn(connection: Connection, person: string): boolean {
  const table = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'withdrawn'").get();
  if (table === undefined) return false;
  const naming = connection.prepare(
    'SELECT 1 FROM withdrawn WHERE stream = 1 AND instr(payload, CAST(? AS BLOB)) > 0 LIMIT 1',
  );
  return naming.get(person) !== undefined;
}

function holds(file: string, person: string, model: Model): boolean {
  return readingOf(
    file,
    (connection) =>
      recordsAbout(connection, model, person).length > 0 || isWithdrawn(connection, person),
    // Whatever speaks of a person also holds their id.
    () => readFileSync(file).includes(person),
  );
}

/** What a copy says; what its bytes say when it is damaged, or of another version. */
function readingOf<T>(file: string, read: (connection: Connection) => T, otherwise: () => T): T {
  try {
    const connection = openForReading(file);
    try {
      return read(connection);
    } finally {
      connection.close();
    }
  } catch {
    return otherwise();
  }
}
