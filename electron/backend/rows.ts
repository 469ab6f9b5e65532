/** From projection rows to records as the contract answers them, by the model's descriptors. */
import { sql } from 'kysely';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { isSet } from '#shared/model/field.ts';
import type { Field, RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { withTitles } from './titles.ts';

export type RawRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** All records of a type that stand, in the order in which they came. */
export async function readRows(snapshot: Snapshot, type: RecordType): Promise<RawRow[]> {
  const table = sql.table(`p_${type.name}`);
  const answer = await sql<RawRow>`SELECT * FROM ${table} WHERE _deleted = 0 ORDER BY _n`.execute(
    snapshot.db,
  );
  return answer.rows;
}

/** One record, in the bin or not. */
export async function readRow(
  snapshot: Snapshot,
  type: RecordType,
  id: string,
): Promise<RawRow | undefined> {
  const table = sql.table(`p_${type.name}`);
  const answer =
    await sql<RawRow>`SELECT * FROM ${table} WHERE _n = (SELECT n FROM record WHERE id = ${id})`.execute(
      snapshot.db,
    );
  return answer.rows[0];
}

/** Records of a type that lead to `target` by a field. */
export async function readRowsLeadingTo(
  snapshot: Snapshot,
  type: RecordType,
  field: string,
  target: string,
): Promise<RawRow[]> {
  const table = sql.table(`p_${type.name}`);
  const answer = await sql<RawRow>`
    SELECT p.* FROM link l JOIN ${table} p ON p._n = l.n
    WHERE l.target = ${target} AND l.field = ${field} AND p._deleted = 0`.execute(snapshot.db);
  return answer.rows;
}

export function toRecord(type: RecordType, row: RawRow): AnyRecord {
  const record: Record<string, unknown> & { id: string } = { id: row.id };
  for (const field of type.fields) record[field.name] = fieldValue(field, row[field.name]);
  return record;
}

/**
 * The record without the fields it does not fill in: a plan of twenty thousand items crosses in half the time. It is
 * the caller's to complete, as whoever reads many would otherwise copy each.
 */
export function filledRecord(type: RecordType, row: RawRow): AnyRecord {
  const filled: Record<string, unknown> & { id: string } = { id: row.id };
  for (const field of type.fields) {
    const stored = row[field.name];
    if (stored === null || stored === undefined) continue;
    const value = fieldValue(field, stored);
    if (!isBlank(value)) filled[field.name] = value;
  }
  return filled;
}

function isBlank(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value ?? {}).length === 0;
}

function fieldValue(field: Field, stored: unknown): unknown {
  if (field.element !== undefined)
    return typeof stored === 'string' ? JSON.parse(stored) : isSet(field) ? [] : {};
  if (stored === null || stored === undefined) return null;
  return field.kind === 'yesNo' ? stored === 1 : stored;
}

/** Ids that the records' reference fields lead to. */
export function referencesIn(type: RecordType, records: readonly AnyRecord[]): Set<string> {
  const leading = type.fields.filter(
    (field) => field.kind === 'reference' || field.element === 'reference',
  );
  const ids = new Set<string>();
  for (const record of records) {
    for (const field of leading) {
      const value = record[field.name];
      if (typeof value === 'string') ids.add(value);
      else if (Array.isArray(value)) for (const id of value) ids.add(String(id));
    }
  }
  return ids;
}

/** Names of the records with these ids; those not received, or set aside whole, are not in the answer. */
export async function namesOf(snapshot: Snapshot, ids: Iterable<string>): Promise<Names> {
  const wanted = JSON.stringify([...ids]);
  const answer = await sql<{ id: string; type: string; title: string; standing: string }>`
    SELECT id, type, title, standing FROM record
    WHERE id IN (SELECT value FROM json_each(${wanted})) AND standing <> 'absent'`.execute(
    snapshot.db,
  );
  const rows = await withTitles(snapshot, answer.rows);
  return Object.fromEntries(
    rows.map(({ id, type, title, standing }) => [
      id,
      { type, title, deleted: standing === 'deleted' },
    ]),
  );
}

/** Name of a change's author; null when unknown here. */
export async function authorNames(
  snapshot: Snapshot,
  authors: Iterable<string>,
): Promise<(author: string) => string | null> {
  const names = await namesOf(snapshot, authors);
  return (author) => (Object.hasOwn(names, author) ? names[author]?.title || null : null);
}
