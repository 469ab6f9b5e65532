/** Folders of files, exchanged or unpacked, that a process killed on the spot could not remove. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Well beyond the life of a token: another Maillon may be using its own desk right now. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;

export function removeForgotten(desks: string, now: Date): void {
  if (!existsSync(desks)) return;
  for (const name of readdirSync(desks)) {
    const folder = join(desks, name);
    if (now.getTime() - statSync(folder).mtimeMs > FORGOTTEN_AFTER_MS) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
