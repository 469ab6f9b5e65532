/**
 * What a person said that the columns of a table hold, by their headings, for the next table that has them: one small file
 * for each type, on this computer alone. One that cannot be read is as good as none.
 */
import { join } from 'node:path';
import { meaningsSchema, type Meanings } from '#shared/contract/spreadsheets.ts';
import { fold } from '#shared/lib/fold.ts';
import { readIfThere, writeDurably } from '#electron/store/durable-file.ts';

const MOST = 2_000;

/** The contract lets no separator into the name of a type. */
const fileOf = (stateFolder: string, type: string): string =>
  join(stateFolder, 'columns', `${type}.json`);

export function readMeanings(stateFolder: string, type: string): Meanings {
  const text = readIfThere(fileOf(stateFolder, type));
  if (text === undefined) return [];
  try {
    return meaningsSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** The last said of a heading replaces what was; beyond the most that is kept, the oldest go. */
export function keepMeanings(stateFolder: string, type: string, said: Meanings): void {
  const known = new Map(
    readMeanings(stateFolder, type).map((one) => [fold(one.heading), one] as const),
  );
  for (const one of said) {
    const key = fold(one.heading);
    known.delete(key);
    known.set(key, one);
  }
  writeDurably(fileOf(stateFolder, type), JSON.stringify([...known.values()].slice(-MOST)));
}
