/**
 * The shared folder as a disk: listed, written to, and nothing more. Within the folder that a person chose, one of
 * our own, named after the network: it is also the sign that the folder is really there, since an unplugged drive or
 * a disconnected share often leaves an empty folder in its place.
 *
 * What stands there is anybody's: only plain files of bounded names and numbers are looked at, links never followed.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { LONGEST_NAME, mayBeSegment } from '#shared/exchange/segment-name.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Seen } from './steadiness.ts';

export interface SharedFile extends Seen {
  readonly name: string;
}

export interface SharedDisk {
  list(): Result<SharedFile[], Failure>;
  stat(name: string): SharedFile | undefined;
  /** For reading alone. */
  pathOf(name: string): string;
  /** Copies a finished file there: it bears its name once it is whole. One of that name is left as it is. */
  put(path: string, name: string): Result<SharedFile, Failure>;
  /** False when another program holds it. */
  remove(name: string): boolean;
  /** Removes what a computer that was switched off left half-copied before a time. */
  sweep(before: number): void;
}

/** More than a hundred offices leave in years; beyond, it is no folder of ours. */
const MOST_ENTRIES = 20_000;

/** What synchronising tools leave alone: Nextcloud and Dropbox by the tilde, OneDrive by the ending. */
const PARTIAL = { start: '~maillon-', end: '.tmp' };

/** Windows, as most programs use it. */
const LONGEST_WINDOWS_PATH = 259;

export const innerFolder = (network: string): string =>
  `Maillon-${createHash('sha256').update(network).digest('hex').slice(0, 12)}`;

/** Whether every name that we may write there is short enough for the system. */
export const isShortEnough = (folder: string, platform: NodeJS.Platform): boolean =>
  platform !== 'win32' || folder.length + 1 + LONGEST_NAME <= LONGEST_WINDOWS_PATH;

/** Makes our folder within the one that was chosen. */
export function makeInner(inner: string): Result<void, Failure> {
  try {
    mkdirSync(inner, { recursive: true });
    // Also where it stands already: a folder that can only be read is told at once.
    const trial = join(inner, partialName());
    closeSync(openSync(trial, 'wx'));
    rmSync(trial, { force: true });
    return ok(undefined);
  } catch (error) {
    return err(meaningOf(error));
  }
}

export function openSharedDisk(folder: string): SharedDisk {
  const pathOf = (name: string): string => join(folder, name);
  const stat = (name: string): SharedFile | undefined => {
    try {
      const { size, mtimeMs, ...entry } = lstatSync(pathOf(name));
      return isPlain(entry.mode) ? { name, size, mtime: mtimeMs } : undefined;
    } catch {
      // Gone, or held in a way that lets nobody look: there is nothing to read.
      return undefined;
    }
  };
  return {
    stat,
    pathOf,
    list() {
      try {
        const names = namesIn(folder, mayBeSegment);
        if (names === undefined) return err({ code: 'folder-crowded' });
        return ok(names.flatMap((name) => stat(name) ?? []));
      } catch (error) {
        return err(meaningOf(error));
      }
    },
    put(path, name) {
      const partial = pathOf(partialName());
      try {
        const there = stat(name);
        if (there !== undefined) return ok(there);
        copyFileSync(path, partial, constants.COPYFILE_EXCL);
        toDisk(partial);
        renameSync(partial, pathOf(name));
        const put = stat(name);
        return put === undefined ? err({ code: 'folder-absent' }) : ok(put);
      } catch (error) {
        return err(meaningOf(error));
      } finally {
        removeQuietly(partial);
      }
    },
    remove: (name) => removeQuietly(pathOf(name)),
    sweep(before) {
      const left = (namesIn(folder, isPartial) ?? []).flatMap((name) => stat(name) ?? []);
      for (const { name, mtime } of left) if (mtime < before) removeQuietly(pathOf(name));
    },
  };
}

const partialName = (): string => `${PARTIAL.start}${randomBytes(6).toString('hex')}${PARTIAL.end}`;

const isPlain = (mode: number): boolean => (mode & constants.S_IFMT) === constants.S_IFREG;

/** Names of plain files, read one by one: undefined when there are too many. */
function namesIn(folder: string, isWanted: (name: string) => boolean): string[] | undefined {
  const names: string[] = [];
  const handle = opendirSync(folder);
  try {
    let count = 0;
    for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
      count += 1;
      if (count > MOST_ENTRIES) return undefined;
      if (entry.isFile() && isWanted(entry.name)) names.push(entry.name);
    }
  } finally {
    handle.closeSync();
  }
  return names;
}

const isPartial = (name: string): boolean =>
  name.startsWith(PARTIAL.start) && name.endsWith(PARTIAL.end);

function toDisk(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeQuietly(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** What a shared folder answers, as what it means to a person; what is no answer of a disk goes on. */
function meaningOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|EDQUOT)$/u.test(code)) return { code: 'disk-full' };
  if (/^(EACCES|EPERM|EROFS)$/u.test(code)) return { code: 'cannot-save-there' };
  // A share that is cut off answers with many things.
  if (/^E[A-Z]+$/u.test(code)) return { code: 'folder-absent' };
  throw error;
}
