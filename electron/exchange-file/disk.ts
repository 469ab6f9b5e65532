/** Files read and written in chunks: whatever their size, this much of them is in memory. */
import { read, readSync, write } from 'node:fs';
import { promisify } from 'node:util';

const CHUNK = 262_144;

const readFrom = promisify(read);
const writeTo = promisify(write);

/** The bytes from one place on, as far as `length` or the end of the file. */
export async function* chunksOf(
  file: number,
  from: number,
  length: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  let done = 0;
  while (done < length) {
    signal?.throwIfAborted();
    const size = Math.min(CHUNK, length - done);
    // A buffer each: those who read may keep it.
    const buffer = Buffer.allocUnsafe(size);
    const { bytesRead } = await readFrom(file, buffer, 0, size, from + done);
    if (bytesRead === 0) return;
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The same, without leaving the turn: for what is read inside a transaction. */
export function* chunksNow(file: number, from: number, length: number): Generator<Buffer> {
  let done = 0;
  while (done < length) {
    const size = Math.min(CHUNK, length - done);
    const buffer = Buffer.allocUnsafe(size);
    const bytesRead = readSync(file, buffer, 0, size, from + done);
    if (bytesRead === 0) return;
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** A few bytes at once. */
export function bytesAt(file: number, from: number, length: number): Buffer {
  return Buffer.concat([...chunksNow(file, from, length)]);
}

export async function writeAll(file: number, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await writeTo(file, bytes, done, bytes.length - done, null);
    done += bytesWritten;
  }
}
