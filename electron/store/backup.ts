/**
 * Dated copies of the database, made by SQLite's own backup (consistent while someone writes), verified after
 * they are written, and thinned as they age: the last seven days, five weeks and twelve months keep one each,
 * and the five newest stay whatever their day.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Connection, makeSingleFile, openForReading } from './database.ts';
import { recognise } from './migrate.ts';

const NAME = /^maillon-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})\.sqlite$/;
const UNFINISHED = /^maillon-[\dT-]+\.sqlite\.partial(-wal|-shm|-journal)?$/;
const KEPT = { newest: 5, days: 7, weeks: 5, months: 12 } as const;

export interface BackupFile {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly bytes: number;
}

export const backupName = (time: Date): string =>
  `maillon-${time.toISOString().slice(0, -1).replaceAll(/[:.]/g, '-')}.sqlite`;

/** Backups of a folder, newest first. Files of other names are nobody's business here. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const parts = NAME.exec(name);
      if (parts === null) return [];
      const [, day, hours, minutes, seconds, thousandths] = parts;
      const time = `${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`;
      return [{ name, time, bytes: statSync(join(folder, name)).size }];
    })
    .toSorted((a, b) => (a.time < b.time ? 1 : -1));
}

/** Copies the open database to a file, and only gives it its name once it was read back whole. */
export async function backUpTo(
  connection: Connection,
  file: string,
): Promise<Result<void, { readonly code: 'backup-unusable' }>> {
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  await connection.backup(partial);
  makeSingleFile(partial);
  if (!isSoundBackup(partial)) {
    rmSync(partial, { force: true });
    return err({ code: 'backup-unusable' });
  }
  putInPlace(partial, file);
  return ok(undefined);
}

/** Makes today's backup and removes those that the rotation no longer keeps. */
export async function backUpInto(
  connection: Connection,
  folder: string,
  now: Date,
): Promise<Result<BackupFile, { readonly code: 'backup-unusable' }>> {
  mkdirSync(folder, { recursive: true });
  // What a process killed during a backup left.
  for (const name of readdirSync(folder))
    if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
  const name = backupName(now);
  const made = await backUpTo(connection, join(folder, name));
  if (!made.ok) return made;
  const backups = listBackups(folder);
  const { ahead = [], past = [] } = Object.groupBy(backups, datedFrom(now));
  // Each counted apart: those of a wrong clock must not push out the one just made.
  const kept = new Set([...keptBackups(past), ...keptBackups(ahead)]);
  for (const backup of backups) {
    if (!kept.has(backup)) rmSync(join(folder, backup.name));
  }
  return ok({ name, time: now.toISOString(), bytes: statSync(join(folder, name)).size });
}

/** Those to keep: the newest of each of the last days, weeks (counted from Monday) and months that have one. */
export function keptBackups(backups: readonly BackupFile[]): BackupFile[] {
  const kept = new Set<BackupFile>();
  const newestPer = (period: (backup: BackupFile) => string, count: number): void => {
    const newest = new Map<string, BackupFile>();
    for (const backup of backups) {
      const key = period(backup);
      const known = newest.get(key);
      if (known === undefined || known.time < backup.time) newest.set(key, backup);
    }
    const periods = [...newest].toSorted(([a], [b]) => (a < b ? 1 : -1));
    for (const [, backup] of periods.slice(0, count)) kept.add(backup);
  };
  newestPer((backup) => backup.time, KEPT.newest);
  newestPer((backup) => backup.time.slice(0, 10), KEPT.days);
  newestPer((backup) => mondayOf(backup.time), KEPT.weeks);
  newestPer((backup) => backup.time.slice(0, 7), KEPT.months);
  return backups.filter((backup) => kept.has(backup));
}

/** Whether a file is a Maillon database that SQLite finds intact from end to end. */
export function isSoundBackup(file: string): boolean {
  try {
    const connection = openForReading(file);
    try {
      const version = recognise(connection);
      const verdict = connection.pragma('integrity_check(1)', { simple: true });
      return version.ok && version.value > 0 && verdict === 'ok';
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

/**
 * The newest backup that can be put back, or undefined. One dated after now was made while the clock was wrong:
 * it comes after those that are not, or a single bad day would hide every later backup for years.
 */
export function newestSoundBackup(folder: string, now: Date): BackupFile | undefined {
  const { ahead = [], past = [] } = Object.groupBy(listBackups(folder), datedFrom(now));
  return [...past, ...ahead].find(({ name }) => isSoundBackup(join(folder, name)));
}

const datedFrom =
  (now: Date) =>
  ({ time }: BackupFile): 'ahead' | 'past' =>
    time > now.toISOString() ? 'ahead' : 'past';

/**
 * Puts a backup in the place of a database that nobody holds open. What was there is set aside under `aside`
 * first: even a damaged file may hold something that can be saved.
 */
export function replaceDatabase(database: string, backup: string, aside: string): void {
  const partial = `${database}.partial`;
  copyFileSync(backup, partial);
  // Each on its own: killed in between, a log left behind would be read into the backup put in its place.
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(database + ending)) renameSync(database + ending, aside + ending);
  }
  putInPlace(partial, database);
}

function putInPlace(partial: string, file: string): void {
  const handle = openSync(partial, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, file);
  // A backup read as WAL leaves its companions beside the partial name.
  for (const ending of ['-wal', '-shm']) rmSync(partial + ending, { force: true });
}

function mondayOf(time: string): string {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
