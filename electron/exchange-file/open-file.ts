/**
 * Opens a `.maillon` file of whoever sent it: copied, verified, inflated and examined, in this order. What comes out
 * has been bounded to the byte and says nothing that its header does not announce; whether its change sets suit the
 * log that is here (chain, clock, causality) is for the store to judge.
 */
import type { FileHeader } from '#shared/exchange/file-header.ts';
import { type ExchangedChangeSet, readLineAgain } from '#shared/exchange/line.ts';
import type { Result } from '#shared/lib/result.ts';
import { type Attachment, provenChunks } from './attachment.ts';
import { type Caps, CAPS } from './caps.ts';
import { changeSetOf } from './change-set-line.ts';
import { chunksNow, chunksOf } from './disk.ts';
import { type FileFault, refuseContent, settled } from './fault.ts';
import { inflate } from './inflate.ts';
import { lineCutter } from './lines.ts';
import { stage } from './stage.ts';
import { type VerifiedFile, verify } from './verify.ts';
import { makeWorkFolder, type WorkFolder } from './work-folder.ts';

export interface OpenOptions {
  /** Where files are unpacked; made when it is not there. Each opening has a folder of its own in it. */
  readonly stagingFolder: string;
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly caps?: Partial<Caps> | undefined;
  /** From 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
}

export interface OpenedExchangeFile {
  readonly header: FileHeader;
  /** Hexadecimal; the same with and without a password: a file that comes twice is known by it. */
  readonly fileHash: string;
  /** In the order of the file; as often as wanted, without leaving the turn. */
  readonly changeSets: () => Iterable<ExchangedChangeSet>;
  readonly attachments: readonly Attachment[];
  /** The file itself, without its password: what is kept of it can be opened again without asking. */
  readonly bytes: () => Iterable<Uint8Array>;
  /** Removes all that was unpacked; nothing can be read any more. */
  readonly close: () => void;
}

export const openExchangeFile = (
  path: string,
  options: OpenOptions,
): Promise<Result<OpenedExchangeFile, FileFault>> =>
  settled(options.signal, async () => {
    const folder = await makeWorkFolder(options.stagingFolder);
    try {
      return await openIn(folder, path, options);
    } catch (error) {
      folder.close();
      throw error;
    }
  });

async function openIn(
  folder: WorkFolder,
  path: string,
  { password, signal, caps: given, onProgress = () => {} }: OpenOptions,
): Promise<OpenedExchangeFile> {
  const caps = { ...CAPS, ...given };
  const file = await folder.open('file');
  const lines = await folder.open('lines');
  const size = await stage(path, file, password, caps, signal);
  const verified = await verify(file, size, caps, signal);
  const { layout, header, hash } = verified;
  const attachments = attachmentsIn(file, verified);
  for (const attachment of attachments) await prove(attachment, signal);
  const compressed = chunksOf(file, layout.bodyAt, layout.body, signal);
  await inflate({ compressed, length: layout.body, header }, lines, caps, onProgress);
  return {
    header,
    fileHash: hash,
    changeSets: () => changeSetsIn(lines, header.rawSize),
    attachments,
    bytes: () => chunksNow(file, 0, size),
    close: () => folder.close(),
  };
}

function attachmentsIn(file: number, { layout, header }: VerifiedFile): Attachment[] {
  let at = layout.attachmentsAt;
  return header.attachments.map(({ hash, length }) => {
    const from = at;
    at += length;
    return { hash, length, chunks: () => chunksNow(file, from, length) };
  });
}

async function prove(attachment: Attachment, signal: AbortSignal | undefined): Promise<void> {
  const isFalse = (): never => refuseContent('attachment: not what its hash says');
  for await (const _ of provenChunks(attachment, attachment.chunks(), isFalse))
    signal?.throwIfAborted();
}

function* changeSetsIn(lines: number, rawSize: number): Generator<ExchangedChangeSet> {
  const cutter = lineCutter(rawSize);
  for (const chunk of chunksNow(lines, 0, rawSize)) {
    for (const line of cutter.take(chunk) ?? []) yield changeSetOf(readLineAgain(line.toString()));
  }
}
