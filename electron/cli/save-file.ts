/** Puts a file that was made where a command asks for it. */
import { copyFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, type Outcome, refusedFor } from './command.ts';
import { isDiskFailure } from './disk-failure.ts';
import type { Office } from './network.ts';

export async function saveFile(
  token: string,
  out: string,
  { backend, refuse, words }: Office,
): Promise<Outcome> {
  const file = await backend.takeFile(token);
  if (file === undefined) return refuse({ code: 'file-expired' });
  try {
    await copyFile(file.path, resolve(out));
    return done({ file: resolve(out) }, () => words.exported(out));
  } catch (error) {
    if (!isDiskFailure(error)) throw error;
    return refusedFor(words.cannotWrite(out));
  } finally {
    await rm(file.path, { force: true });
  }
}
