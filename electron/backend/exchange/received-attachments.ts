/**
 * The attached files of what is received: kept before the change sets that name them are taken in, each verified
 * already. What nothing came to name goes, whether the taking in failed, was given up, or died half-way: none of them
 * was here before.
 */
import type { Attachment } from '#electron/exchange-file/attachment.ts';
import type { OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import { doubtAttachments, settleAttachmentDoubts } from '#electron/store/attachment-doubts.ts';
import { attachmentSize, keepAttachment } from '#electron/store/attachment-files.ts';
import type { WritableNetwork } from '#electron/store/network-folder.ts';
import type { Snapshot } from '#electron/store/reader.ts';

/** Those of a file that are not here. */
export const freshOf = (
  { attachments }: Pick<OpenedExchangeFile, 'attachments'>,
  snapshot: Pick<Snapshot, 'attachmentSize'>,
): readonly Attachment[] =>
  attachments.filter(({ hash }) => snapshot.attachmentSize(hash) === undefined);

export interface TakenWith<T> {
  readonly taken: T;
  /** Files that were not here, and are. */
  readonly attachments: number;
}

export function takeWithAttachments<T>(
  attachments: readonly Attachment[],
  { folder, connection, store }: WritableNetwork,
  take: () => T,
): TakenWith<T> {
  const fresh = attachments.filter(({ hash }) => attachmentSize(folder, hash) === undefined);
  const hashes = fresh.map(({ hash }) => hash);
  const arrived = (): number =>
    hashes.filter((hash) => attachmentSize(folder, hash) !== undefined).length;
  doubtAttachments(connection, hashes);
  let taken: T;
  try {
    for (const { hash, chunks } of fresh) keepAttachment(folder, hash, chunks());
    taken = take();
  } finally {
    settleAttachmentDoubts(folder, connection, hashes, store.model());
  }
  return { taken, attachments: arrived() };
}
