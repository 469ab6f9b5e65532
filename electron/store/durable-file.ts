/** Small files that must never be half-written: written beside, flushed to the disk, then put in place. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

export function writeDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.partial`;
  const handle = openSync(beside, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}

/** The text of a file, or undefined when there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const isAbsent =
      error instanceof Error && 'code' in error && /^ENO(ENT|TDIR)$/.test(String(error.code));
    if (isAbsent) return undefined;
    throw error;
  }
}
