/**
 * Attached files that perhaps nothing names: kept before the value that was to name them, or named by payloads that an
 * erasure blanked. They are noted in the database before the file is written, or in the very transaction that blanks,
 * so that no moment of dying leaves one behind; whoever settles looks for each in all that was ever written, and in
 * every copy of the database in the folder, and removes what none of them names.
 */
import { z } from 'zod';
import type { Model } from '#shared/model/model.ts';
import { attachmentSize, dropAttachment } from './attachment-files.ts';
import { isNamed, liveAttachments } from './attachment-values.ts';
import type { Connection } from './database.ts';
import { copiesNaming } from './held-copies.ts';
import { readMeta, writeMeta } from './identity.ts';

const KEY = 'attachments-in-doubt';
const listSchema = z.array(z.string());

export const doubtedAttachments = (connection: Connection): string[] =>
  listSchema.parse(JSON.parse(readMeta(connection, KEY) ?? '[]'));

export function doubtAttachments(connection: Connection, hashes: Iterable<string>): void {
  const known = doubtedAttachments(connection);
  const all = [...new Set([...known, ...hashes])];
  if (all.length > known.length) writeMeta(connection, KEY, JSON.stringify(all));
}

/** @param hashes those to settle; a file that a window is about to name is left to its own moment */
export function settleAttachmentDoubts(
  folder: string,
  connection: Connection,
  hashes: readonly string[],
  model: Model,
): void {
  if (hashes.length === 0) return;
  const live = liveAttachments(connection, model, () => true);
  for (const hash of hashes) {
    // What is in sight is named: the rest of the log is gone through for the others alone.
    if (live.has(hash)) continue;
    const isHere = attachmentSize(folder, hash) !== undefined;
    if (isHere && !isNamed(connection, hash) && !copiesNaming(folder, hash))
      dropAttachment(folder, hash);
  }
  const settled = new Set(hashes);
  const left = doubtedAttachments(connection).filter((hash) => !settled.has(hash));
  writeMeta(connection, KEY, JSON.stringify(left));
}
