/** Records merged into others, as the database knows them (electron/store/merged.ts). */
import { sql } from 'kysely';
import { ownerOf, suggests } from '#shared/domain/ownership.ts';
import type { RecordState } from '#shared/domain/record-state.ts';
import type { RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { ownOffice } from './exchange/own-office.ts';

/** Which record stands for another; itself for most. */
export async function survivors(snapshot: Snapshot): Promise<(record: string) => string> {
  const { rows } = await sql<{ id: string; survivor: string }>`
    SELECT id, survivor FROM merged WHERE survivor <> id`.execute(snapshot.db);
  const known = new Map(rows.map(({ id, survivor }) => [id, survivor]));
  return (record) => known.get(record) ?? record;
}

/** The record that stands for this one; undefined when it stands for itself. */
export async function survivorOf(
  snapshot: Snapshot,
  record: string,
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  const { rows } = await sql<{ id: string; title: string }>`
    SELECT r.id, r.title FROM merged m JOIN record r ON r.id = m.survivor
    WHERE m.id = ${record} AND m.survivor <> m.id`.execute(snapshot.db);
  return rows[0];
}

/** The records that these stand for. */
export async function mergedInto(snapshot: Snapshot, records: Iterable<string>): Promise<string[]> {
  const wanted = JSON.stringify([...records]);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM merged WHERE survivor <> id
      AND survivor IN (SELECT value FROM json_each(${wanted}))`.execute(snapshot.db);
  return rows.map(({ id }) => id);
}

/** Whose a record is, and whether what is written there from here is only a suggestion to them. */
export async function ownership(snapshot: Snapshot): Promise<{
  readonly isOurs: (type: RecordType, id: string, state: RecordState) => boolean;
  readonly isSuggested: (type: RecordType, id: string, state: RecordState) => boolean;
}> {
  const { structure } = await ownOffice(snapshot);
  const survivor = await survivors(snapshot);
  const { rows } = await sql<{ structure: string }>`
    SELECT DISTINCT structure FROM p_office WHERE _deleted = 0 AND structure IS NOT NULL`.execute(
    snapshot.db,
  );
  const offices = new Set(rows.map((row) => row.structure));
  const owner = (type: RecordType, id: string, state: RecordState): string | null => {
    const named = ownerOf(type, id, state);
    return named === null ? null : survivor(named);
  };
  const writer = { structure, hasOffice: (one: string) => offices.has(one) };
  return {
    isOurs: (...of) => structure !== null && owner(...of) === structure,
    isSuggested: (...of) => suggests(owner(...of), writer),
  };
}
