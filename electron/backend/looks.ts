/** How plans were last looked at on this computer, one small file each. One that cannot be read is as good as none. */
import { join } from 'node:path';
import { lookSchema, type Look } from '#shared/contract/looks.ts';
import { readIfThere, writeDurably } from '#electron/store/durable-file.ts';

/** The contract lets no separator into an id. */
const fileOf = (stateFolder: string, plan: string): string =>
  join(stateFolder, 'looks', `${plan}.json`);

export function readLook(stateFolder: string, plan: string): Look | null {
  const text = readIfThere(fileOf(stateFolder, plan));
  if (text === undefined) return null;
  try {
    return lookSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export const keepLook = (stateFolder: string, plan: string, look: Look): void =>
  writeDurably(fileOf(stateFolder, plan), JSON.stringify(look));
