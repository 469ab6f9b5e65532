/** How plans and registers were last looked at on this computer, one small file each. One that cannot be read is as good as none. */
import { join } from 'node:path';
import { lookSchema, type Look } from '#shared/contract/looks.ts';
import { readIfThere, writeDurably } from '#electron/store/durable-file.ts';

/** The contract lets no separator into an id. */
const fileOf = (stateFolder: string, of: string): string =>
  join(stateFolder, 'looks', `${of}.json`);

export function readLook(stateFolder: string, of: string): Look | null {
  const text = readIfThere(fileOf(stateFolder, of));
  if (text === undefined) return null;
  try {
    return lookSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export const keepLook = (stateFolder: string, of: string, look: Look): void =>
  writeDurably(fileOf(stateFolder, of), JSON.stringify(look));
