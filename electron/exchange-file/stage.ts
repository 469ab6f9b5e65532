/**
 * A received file, copied to a folder of ours before it is looked at: what is verified is what is read later,
 * whatever happens to the original on its disk or shared folder. One protected by a password is copied open.
 */
import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { type Caps, megabytes } from './caps.ts';
import { bytesAt, chunksOf, writeAll } from './disk.ts';
import { on, ourFolder, refuse, theirFile } from './fault.ts';
import { MAGIC } from './layout.ts';
import { AGE_HEADER_BYTES, AGE_MAGIC, checkCost, unsealed } from './password.ts';

/** Copies the file at `path`, and answers how many bytes it has without its password. */
export async function stage(
  path: string,
  into: number,
  password: string | undefined,
  caps: Caps,
  signal: AbortSignal | undefined,
): Promise<number> {
  const source = await on(theirFile, () => openRegular(path));
  try {
    const beginning = await on(theirFile, () => bytesAt(source, 0, AGE_HEADER_BYTES));
    const isSealed = isProtected(beginning);
    if (isSealed) checkCost(beginning, caps.passwordCost);
    // The age format adds 16 bytes to every 65,536, and its header.
    const most = isSealed ? caps.file + Math.ceil(caps.file / 4_096) + 1_024 : caps.file;
    const tooLarge = (): never =>
      refuse({ code: 'exchange-too-large', megabytes: megabytes(caps.file) });
    if (fstatSync(source).size > most) tooLarge();
    if (isSealed && password === undefined) refuse({ code: 'exchange-password-needed' });
    const stored = meaningOf(chunksOf(source, 0, most + 1, signal));
    const chunks = isSealed && password !== undefined ? unsealed(stored, password) : stored;
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > caps.file) tooLarge();
      await on(ourFolder, () => writeAll(into, chunk));
    }
    return size;
  } finally {
    closeSync(source);
  }
}

/** Looked at before it is opened: opening a pipe would wait for ever. */
function openRegular(path: string): number {
  if (!statSync(path).isFile()) refuse({ code: 'exchange-not-maillon' });
  return openSync(path, 'r');
}

/** Whether a file of ours is protected by a password; refuses what is no file of ours. */
function isProtected(beginning: Buffer): boolean {
  for (const magic of [MAGIC, AGE_MAGIC]) {
    if (beginning.subarray(0, magic.length).equals(magic)) return magic === AGE_MAGIC;
    if (beginning.length < magic.length && magic.indexOf(beginning) === 0)
      refuse({ code: 'exchange-truncated' });
  }
  return refuse({ code: 'exchange-not-maillon' });
}

async function* meaningOf(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const next = await on(theirFile, () => chunks.next());
    if (next.done === true) return;
    yield next.value;
  }
}
