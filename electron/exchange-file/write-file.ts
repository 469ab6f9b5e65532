/**
 * Writes a `.maillon` file: the lines are compressed aside first, since the header that precedes them counts them.
 * All of it streams, and nothing stands under the final name before it is whole and on the disk; nothing is left
 * beside it when it fails or is stopped.
 */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  type FileHeader,
  fileHeaderSchema,
  FORMAT,
  type HeaderFacts,
} from '#shared/exchange/file-header.ts';
import type { ExchangedChangeSet } from '#shared/exchange/line.ts';
import { fileText } from '#shared/exchange/signed-text.ts';
import type { Result } from '#shared/lib/result.ts';
import { type KeyPair, signText } from '#electron/keys/signature.ts';
import { type Attachment, provenChunks } from './attachment.ts';
import { type Caps, CAPS, megabytes, PASSWORD_COST } from './caps.ts';
import { type CompressedBody, compress } from './compress.ts';
import { chunksOf, writeAll } from './disk.ts';
import { type FileFault, on, refuse, settled, theirFolder } from './fault.ts';
import { prefixOf, TRAILER_BYTES } from './layout.ts';
import { sealed } from './password.ts';
import { isFalse } from './verify.ts';
import { makeWorkFolder } from './work-folder.ts';

export interface FileContent {
  readonly facts: HeaderFacts;
  /** Drawn from while the file is written, a few at a time: a cursor over them may stay open for minutes. */
  readonly changeSets: Iterable<ExchangedChangeSet>;
  /** Verified by the caller: one whose bytes are not what its hash says is a defect here. */
  readonly attachments: readonly Attachment[];
}

export interface WriteOptions {
  /** Where the lines are compressed; made when it is not there, and never the folder of the file itself. */
  readonly stagingFolder: string;
  /** The sender's. */
  readonly keys: KeyPair;
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly caps?: Partial<Caps> | undefined;
  readonly passwordCost?: number | undefined;
  /** How many change sets are written. */
  readonly onProgress?: ((changeSets: number) => void) | undefined;
}

export interface WrittenFile {
  readonly bytes: number;
  /** Hexadecimal; the `fileHash` of whoever opens it. */
  readonly hash: string;
}

export const writeExchangeFile = (
  path: string,
  content: FileContent,
  options: WriteOptions,
): Promise<Result<WrittenFile, FileFault>> =>
  settled(options.signal, async () => {
    const folder = await makeWorkFolder(options.stagingFolder);
    try {
      const lines = await folder.open('lines');
      return await asWhole(path, options.signal, (file) => write(file, lines, content, options));
    } finally {
      folder.close();
    }
  });

async function write(
  file: number,
  lines: number,
  { facts, changeSets, attachments }: FileContent,
  options: WriteOptions,
): Promise<WrittenFile> {
  const { keys, password, signal } = options;
  const key = Buffer.from(keys.publicKey, 'base64');
  const caps = { ...CAPS, ...options.caps };
  const body = await compress({ facts, changeSets }, lines, caps, options);
  const header = headerText(facts, body, attachments, key);
  const room = (bytes: number, most: number): void => {
    if (bytes > most)
      refuse({ code: 'exchange-too-large-to-send', megabytes: megabytes(caps.file) });
  };
  room(header.length, caps.header);
  const digest = createHash('sha256');
  let size = 0;
  const parts = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of contentOf(header, body, lines, attachments, signal)) {
      digest.update(part);
      size += part.length;
      room(size + TRAILER_BYTES, caps.file);
      yield part;
    }
    const hash = digest.update(key).copy().digest();
    const signature = signText(fileText(hash.toString('base64')), keys.privateKey);
    yield Buffer.concat([key, hash, signature]);
  };
  const cost = options.passwordCost ?? PASSWORD_COST;
  const stored = password === undefined ? parts() : sealed(parts(), password, cost);
  let bytes = 0;
  for await (const chunk of stored) {
    signal?.throwIfAborted();
    await on(theirFolder, () => writeAll(file, chunk));
    bytes += chunk.length;
  }
  return { bytes, hash: digest.digest('hex') };
}

function headerText(
  facts: HeaderFacts,
  { changeSets, rawSize }: CompressedBody,
  attachments: readonly Attachment[],
  key: Uint8Array,
): Buffer {
  // Parsed: what no reader would accept is never written.
  const header: FileHeader = fileHeaderSchema.parse({
    format: FORMAT,
    minReader: FORMAT,
    ...facts,
    counts: { changeSets },
    rawSize,
    attachments: attachments.map(({ hash, length }) => ({ hash, length })),
  });
  if (isFalse(header, key)) throw new Error('a header names what its keys did not sign');
  return Buffer.from(JSON.stringify(header));
}

async function* contentOf(
  header: Buffer,
  body: CompressedBody,
  lines: number,
  attachments: readonly Attachment[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const attached = attachments.reduce((sum, { length }) => sum + length, 0);
  yield prefixOf({ header: header.length, body: body.length, attachments: attached });
  yield header;
  yield* chunksOf(lines, 0, body.length, signal);
  for (const attachment of attachments)
    yield* provenChunks(attachment, attachment.chunks(), () => {
      throw new Error('an attachment is not what its hash says');
    });
}

const toDisk = promisify(fsync);

/** Writes beside, and gives the file its name once it is whole and on the disk. */
async function asWhole<T>(
  path: string,
  signal: AbortSignal | undefined,
  job: (file: number) => Promise<T>,
): Promise<T> {
  const beside = `${path}.${randomUUID()}.tmp`;
  removeAbandoned(path);
  const file = await on(theirFolder, () => openSync(beside, 'wx'));
  try {
    const written = await closing(file, async () => {
      const result = await job(file);
      await on(theirFolder, () => toDisk(file));
      return result;
    });
    signal?.throwIfAborted();
    await on(theirFolder, () => renameSync(beside, path));
    await syncFolder(dirname(path));
    return written;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Well beyond the time that writing takes: another Maillon may be at it right now. */
const ABANDONED_AFTER_MS = 3_600_000;
const BESIDE = /^\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/** What killed processes left beside this same file. */
function removeAbandoned(path: string): void {
  const folder = dirname(path);
  const name = basename(path);
  try {
    for (const other of readdirSync(folder)) {
      if (!other.startsWith(name) || !BESIDE.test(other.slice(name.length))) continue;
      const place = join(folder, other);
      if (Date.now() - statSync(place).mtimeMs > ABANDONED_AFTER_MS) rmSync(place, { force: true });
    }
  } catch {
    // A folder that cannot be listed says so by itself when it is written to.
  }
}

async function closing<T>(file: number, job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } finally {
    closeSync(file);
  }
}

/** So that the new name survives a power cut; not every system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = openSync(path, 'r');
    await closing(folder, () => toDisk(folder));
  } catch {
    // The file itself is on the disk.
  }
}
