/** Change sets as gzip of their lines, written to a file of their own, and counted on the way. */
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { announcedRanges } from '#shared/exchange/announced-ranges.ts';
import type { HeaderFacts } from '#shared/exchange/file-header.ts';
import { type ExchangedChangeSet, lineText } from '#shared/exchange/line.ts';
import { type Caps, megabytes } from './caps.ts';
import { lineOf } from './change-set-line.ts';
import { writeAll } from './disk.ts';
import { on, ourFolder, refuse } from './fault.ts';

/** Characters gathered before they are handed to gzip. */
const BATCH = 131_072;

export interface CompressedBody {
  readonly changeSets: number;
  readonly rawSize: number;
  /** Bytes, compressed. */
  readonly length: number;
}

export async function compress(
  content: { readonly facts: HeaderFacts; readonly changeSets: Iterable<ExchangedChangeSet> },
  into: number,
  caps: Caps,
  {
    signal,
    onProgress = () => {},
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((changeSets: number) => void) | undefined;
  },
): Promise<CompressedBody> {
  const ranges = announcedRanges(content.facts);
  let changeSets = 0;
  let rawSize = 0;
  let length = 0;
  const tooLarge = (most: number): never =>
    refuse({ code: 'exchange-too-large-to-send', megabytes: megabytes(most) });

  const batch = (text: string): Buffer => {
    signal?.throwIfAborted();
    const bytes = Buffer.from(text);
    rawSize += bytes.length;
    if (rawSize > caps.raw) tooLarge(caps.file);
    onProgress(changeSets);
    return bytes;
  };
  const batches = function* (): Generator<Buffer> {
    let text = '';
    for (const changeSet of content.changeSets) {
      const line = lineOf(changeSet);
      const fault = ranges.take(line);
      // What every reader would refuse is a defect of whoever chose the change sets.
      if (fault !== undefined) throw new Error(`a change set to send is ${fault}`);
      const one = lineText(line);
      // A character takes three bytes at most: the others are not counted.
      if (one.length * 3 > caps.line && Buffer.byteLength(one) > caps.line) tooLarge(caps.line);
      changeSets += 1;
      text += `${one}\n`;
      if (text.length >= BATCH) {
        yield batch(text);
        text = '';
      }
    }
    yield batch(text);
  };
  await pipeline(batches, createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) {
      length += chunk.length;
      if (length > caps.file) tooLarge(caps.file);
      await on(ourFolder, () => writeAll(into, chunk));
    }
  });
  const fault = ranges.end();
  if (fault !== undefined) throw new Error(`what is to be sent is ${fault}`);
  return { changeSets, rawSize, length };
}
