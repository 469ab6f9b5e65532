/** Whose office wrote under a replica's name; null when its office was not received. */
import { sql } from 'kysely';
import type { Snapshot } from '#electron/store/reader.ts';

export async function structureNames(
  snapshot: Snapshot,
): Promise<(replica: string) => string | null> {
  const { rows } = await sql<{ id: string; title: string }>`
    SELECT o.id, r.title FROM p_office o JOIN record r ON r.id = o.structure`.execute(snapshot.db);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const { keys } = snapshot.exchange();
  return (replica) => titles.get(keys.get(replica)?.office ?? '') ?? null;
}
