/**
 * The body of a verified file, inflated into a file of ours. Its sender's key vouches for who wrote it, not for what
 * it does: every line is bounded and examined on the way, so that what stands in that file can be read again
 * without a second thought.
 */
import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { announcedRanges } from '#shared/exchange/announced-ranges.ts';
import type { FileHeader } from '#shared/exchange/file-header.ts';
import { readLine } from '#shared/exchange/line.ts';
import { type Caps, megabytes } from './caps.ts';
import { writeAll } from './disk.ts';
import { on, ourFolder, refuse, refuseContent } from './fault.ts';
import { lineCutter } from './lines.ts';

const CHUNK = 262_144;

interface Body {
  readonly compressed: AsyncGenerator<Uint8Array>;
  /** Bytes, compressed. */
  readonly length: number;
  readonly header: FileHeader;
}

export async function inflate(
  { compressed, length, header }: Body,
  into: number,
  caps: Caps,
  onProgress: (part: number) => void,
): Promise<void> {
  const { rawSize } = header;
  if (rawSize > caps.raw) refuse({ code: 'exchange-too-large', megabytes: megabytes(caps.raw) });
  const examiner = lineExaminer(header, caps.line);
  const gunzip = createGunzip({ chunkSize: CHUNK });
  let raw = 0;
  try {
    await pipeline(compressed, gunzip, async (inflated: AsyncIterable<Buffer>) => {
      for await (const chunk of inflated) {
        raw += chunk.length;
        if (raw > rawSize) refuseContent('body: longer than announced');
        examiner.take(chunk);
        await on(ourFolder, () => writeAll(into, chunk));
        onProgress(raw / rawSize);
      }
    });
  } catch (error) {
    if (isZlibError(error)) refuseContent('body: not gzip');
    throw error;
  } finally {
    // The file is closed once nothing reads from it any more.
    await compressed.return(undefined);
  }
  if (raw !== rawSize) refuseContent('body: shorter than announced');
  if (gunzip.bytesWritten !== length) refuseContent('body: more than gzip');
  examiner.end();
}

function lineExaminer(header: FileHeader, longest: number) {
  const cutter = lineCutter(longest);
  const ranges = announcedRanges(header);
  let number = 0;
  const examine = (bytes: Buffer): void => {
    number += 1;
    const line = isUtf8(bytes) ? readLine(bytes.toString()) : undefined;
    const fault = line === undefined ? 'not a change set' : ranges.take(line);
    if (fault !== undefined) refuseContent(`line ${number}: ${fault}`);
  };
  return {
    take(chunk: Buffer): void {
      const lines = cutter.take(chunk) ?? refuseContent(`line ${number + 1}: too long`);
      for (const line of lines) examine(line);
    },
    end(): void {
      if (!cutter.isWhole()) refuseContent(`line ${number + 1}: without its end`);
      const fault = number === header.counts.changeSets ? ranges.end() : 'another count';
      if (fault !== undefined) refuseContent(`body: ${fault}`);
    },
  };
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('Z_');
