/**
 * Attached files on the disk: `FOLDER/attachments/ab/<SHA-256>`. A file is known by its bytes alone and never changes
 * once it stands there, so that the database, its backups and whatever is put back all mean the same one. It is whole
 * and on the disk before anything names it (attachment-doubts.ts tells what happens to one that nothing came to name).
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf } from './inbox-folder.ts';

export const attachmentsFolder = (folder: string): string => join(folder, 'attachments');

const HASH = /^[0-9a-f]{64}$/;
const PARTIAL = '.partial';

export const isAttachmentHash = (text: string): boolean => HASH.test(text);

/** Where the file of a hash is, or would be. */
export function attachmentPath(folder: string, hash: string): string {
  if (!isAttachmentHash(hash)) throw new Error('not the hash of an attachment');
  return join(attachmentsFolder(folder), hash.slice(0, 2), hash);
}

/** Its size in bytes; undefined when it is not here. */
export function attachmentSize(folder: string, hash: string): number | undefined {
  const found = statSync(attachmentPath(folder, hash), { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}

export const attachmentChunks = (folder: string, hash: string): Iterable<Uint8Array> =>
  bytesOf(attachmentPath(folder, hash));

/** Whether what lies there is what its name says: a disk may have lost part of it. */
export function isAttachmentSound(folder: string, hash: string): boolean {
  const digest = createHash('sha256');
  for (const chunk of attachmentChunks(folder, hash)) digest.update(chunk);
  return digest.digest('hex') === hash;
}

/** Writes it whole under its hash; one that is there already is left as it is. */
export function keepAttachment(folder: string, hash: string, chunks: Iterable<Uint8Array>): void {
  const path = attachmentPath(folder, hash);
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const partial = join(attachmentsFolder(folder), `${randomUUID()}${PARTIAL}`);
  try {
    const digest = createHash('sha256');
    const file = openSync(partial, 'wx', 0o600);
    try {
      for (const chunk of chunks) {
        digest.update(chunk);
        writeWhole(file, chunk);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (digest.digest('hex') !== hash) throw new Error('an attachment is not what its hash says');
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

export const dropAttachment = (folder: string, hash: string): void =>
  rmSync(attachmentPath(folder, hash), { force: true });

/** Hashes of all that stand there. */
export function heldAttachments(folder: string): string[] {
  const place = attachmentsFolder(folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(place, name)).filter((hash) => HASH.test(hash) && hash.startsWith(name)),
    );
}

/** Where the files of a copy of the database that leaves the folder stand, laid out like the folder of a network. */
export const attachmentsBeside = (copy: string): string => `${copy}.pieces-jointes`;

/** Copies into a folder what it lacks of another's files. What is damaged is left where it is. */
export function copyAttachments(from: string, to: string): void {
  for (const hash of heldAttachments(from))
    if (attachmentSize(to, hash) === undefined && isAttachmentSound(from, hash))
      keepAttachment(to, hash, attachmentChunks(from, hash));
}

/** Removes what a killed process was writing; only while nobody else works in the folder. */
export function removeUnfinishedAttachments(folder: string): void {
  const place = attachmentsFolder(folder);
  if (!existsSync(place)) return;
  for (const name of readdirSync(place))
    if (name.endsWith(PARTIAL)) rmSync(join(place, name), { force: true });
}

function writeWhole(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; at += writeSync(file, chunk, at));
}

/** So that the name survives a power cut; not every system lets a folder be opened. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // The file itself is on the disk.
  }
}
