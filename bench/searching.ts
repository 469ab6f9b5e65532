/** Searching a whole network as one types: its slowest answers, over words of every length. */
import { searchRecords } from '#electron/backend/search.ts';
import { openReader } from '#electron/store/reader.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { type Figure, figure, quantile, timed } from './measure.ts';

const ROUNDS = 15;

export async function searching(
  database: string,
  texts: readonly string[],
  name: string,
  goal: string,
): Promise<Figure> {
  const reader = openReader(database, RECORD_TYPES);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const text of texts)
      times.push(
        await timed(() => reader.read((snapshot) => searchRecords(snapshot, { text, limit: 40 }))),
      );
  await reader.close();
  return figure(name, goal, quantile(times, 0.95), null);
}
