/** Which office this computer is, as its own database tells: queries run where the state folder is not at hand. */
import { sql } from 'kysely';
import type { Snapshot } from '#electron/store/reader.ts';

export interface Own {
  readonly office: string;
  readonly structure: string | null;
}

export async function ownOffice(snapshot: Snapshot): Promise<Own> {
  const office = snapshot.exchange().keys.get(snapshot.replica)?.office ?? '';
  const { rows } = await sql<{ structure: string | null }>`
    SELECT structure FROM p_office WHERE _n = (SELECT n FROM record WHERE id = ${office})`.execute(
    snapshot.db,
  );
  return { office, structure: rows[0]?.structure ?? null };
}

/** The network's own record: its id is the network's. */
export async function networkOf(snapshot: Snapshot): Promise<{ id: string; name: string }> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, title AS name FROM record WHERE type = 'network' ORDER BY n LIMIT 1`.execute(
    snapshot.db,
  );
  return rows[0] ?? { id: '', name: '' };
}
