/** What a closed database holds, type by type, without opening it for work: enough to compare a backup. */
import { openForReading } from './database.ts';

export interface Counts {
  /** Records that stand, by type. */
  readonly counts: ReadonlyMap<string, number>;
  /** Position of its newest change. */
  readonly head: number;
}

/** Undefined when the file cannot be read as a Maillon database. */
export function countRecords(file: string): Counts | undefined {
  try {
    const connection = openForReading(file);
    try {
      const rows = connection
        .prepare<[], { type: string; count: number }>(
          "SELECT type, count(*) AS count FROM record WHERE standing IN ('present', 'contested') GROUP BY type",
        )
        .all();
      const head = connection
        .prepare<[], { head: number | null }>('SELECT max(position) AS head FROM change_set')
        .get();
      return {
        counts: new Map(rows.map(({ type, count }) => [type, count])),
        head: head?.head ?? 0,
      };
    } finally {
      connection.close();
    }
  } catch {
    return undefined;
  }
}
