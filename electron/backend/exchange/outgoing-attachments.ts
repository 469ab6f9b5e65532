/**
 * The attached files that go with change sets: those that they name, and those that the recipients said they lack. A
 * file without personal data joins none that only a personal record names, whoever asks for it.
 */
import type { AttachmentFacts } from '#shared/exchange/file-header.ts';
import type { ExchangedChangeSet } from '#shared/exchange/line.ts';
import type { Vector } from '#shared/exchange/vector.ts';
import type { Model } from '#shared/model/model.ts';
import type { Attachment } from '#electron/exchange-file/attachment.ts';
import { attachmentChunks, isAttachmentSound } from '#electron/store/attachment-files.ts';
import { attachmentsNamedIn } from '#electron/store/attachment-values.ts';
import { operationsOfLog } from '#electron/store/log.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { carriedChangeSets, type Heard, type Streams } from './outgoing.ts';

/** What a header can list. */
const MOST = 10_000;
const MOST_WANTED = 2_000;

interface Carrying {
  readonly recipients: readonly { readonly heard: Heard }[];
  readonly base: Vector;
  readonly streams: Streams;
}

/** Those that a file for a selection would hold, with their sizes. */
export function attachmentsFor(
  snapshot: Snapshot,
  { recipients, base, streams }: Carrying,
  held: Vector,
): AttachmentFacts[] {
  const carried = carriedChangeSets(snapshot.log, base, held, streams);
  const hashes = attachmentsNamedBy(carried, snapshot.model);
  const asked = recipients.flatMap(({ heard }) => heard.said.flatMap(({ wants }) => wants));
  if (asked.length > 0) {
    const named = snapshot.liveAttachments(streams.length > 1);
    for (const hash of asked) if (named.has(hash)) hashes.add(hash);
  }
  return presentOf(hashes, snapshot).slice(0, MOST);
}

export function attachmentsNamedBy(
  changeSets: Iterable<ExchangedChangeSet>,
  model: Model,
): Set<string> {
  const hashes = new Set<string>();
  for (const changeSet of changeSets) {
    if (!mayNameOne(changeSet)) continue;
    for (const hash of attachmentsNamedIn(operationsOfLog(changeSet), model)) hashes.add(hash);
  }
  return hashes;
}

const SHAPE = /"[0-9a-f]{64}:/;

/** Most name none: they are told apart without being read. */
const mayNameOne = ({ payload }: ExchangedChangeSet): boolean =>
  payload !== null && SHAPE.test(Buffer.from(payload).toString('latin1'));

export const presentOf = (
  hashes: Iterable<string>,
  snapshot: Pick<Snapshot, 'attachmentSize'>,
): AttachmentFacts[] =>
  [...hashes].flatMap((hash) => {
    const length = snapshot.attachmentSize(hash);
    return length === undefined ? [] : [{ hash, length }];
  });

/** What the records in sight name and this computer lacks: its files ask for it. */
export const wantedHere = (snapshot: Snapshot, personal: boolean): string[] =>
  [...snapshot.liveAttachments(personal)]
    .filter((hash) => snapshot.attachmentSize(hash) === undefined)
    .slice(0, MOST_WANTED);

/** Their bytes. One that the disk damaged is left out: nobody would accept a file that holds it. */
export const attachmentsIn = (folder: string, facts: readonly AttachmentFacts[]): Attachment[] =>
  facts
    .filter(({ hash }) => isAttachmentSound(folder, hash))
    .map((one) => ({ ...one, chunks: () => attachmentChunks(folder, one.hash) }));
