/**
 * The inbox on the disk: copies under ids of ours, written whole or not at all. Whatever else lies there is what a
 * killed process left, and may speak of people without any password: it goes as soon as nobody else can be using it.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

export const inboxFolder = (folder: string): string => join(folder, 'inbox');
/** Where files are unpacked while they are looked at. */
export const stagingFolder = (folder: string): string => join(inboxFolder(folder), 'staging');
export const inboxPath = (folder: string, id: string): string =>
  join(inboxFolder(folder), `${id}.maillon`);

export function keepInInbox(folder: string, id: string, bytes: Iterable<Uint8Array>): void {
  mkdirSync(inboxFolder(folder), { recursive: true });
  const partial = `${inboxPath(folder, id)}.partial`;
  const file = openSync(partial, 'w', 0o600);
  try {
    for (const chunk of bytes) writeSync(file, chunk);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, inboxPath(folder, id));
}

export const dropFromInbox = (folder: string, id: string): void =>
  rmSync(inboxPath(folder, id), { force: true });

/** Removes all that no row of the inbox speaks of, what was unpacked included. */
export function sweepInbox(folder: string, ids: readonly string[]): void {
  if (!existsSync(inboxFolder(folder))) return;
  const known = new Set(ids.map((id) => basename(inboxPath(folder, id))));
  for (const name of readdirSync(inboxFolder(folder)))
    if (!known.has(name)) rmSync(join(inboxFolder(folder), name), { recursive: true, force: true });
}

const CHUNK = 1 << 20;

/** A file as it stands, little by little. */
export function* bytesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const count = readSync(file, chunk, 0, CHUNK, null);
      if (count === 0) return;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

/** In hexadecimal. */
export function hashOf(path: string): string {
  const hash = createHash('sha256');
  for (const chunk of bytesOf(path)) hash.update(chunk);
  return hash.digest('hex');
}
