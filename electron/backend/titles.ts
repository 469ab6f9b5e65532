/**
 * What records are called where that depends on others (shared/domain/record-title.ts). The database keeps of a title the
 * record's own words; the names of those it leads to are put in when it is read, so that renaming one renames them all.
 */
import { sql } from 'kysely';
import { namingReferences, recordTitle } from '#shared/domain/record-title.ts';
import type { RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';

interface Titled {
  readonly id: string;
  readonly type: string;
  /** Its own words, as the database has them. */
  readonly title: string;
}

/** A name that goes through more records than this stops at their own words; so does one that goes in a circle. */
const DEEPEST = 3;

/** The same rows with whole titles. */
export async function withTitles<R extends Titled>(
  snapshot: Snapshot,
  rows: readonly R[],
  deepest = DEEPEST,
): Promise<readonly R[]> {
  const titles = new Map<string, string>();
  for (const [name, ofType] of Map.groupBy(rows, ({ type }) => type)) {
    const type = snapshot.model.types.get(name);
    if (type === undefined || deepest === 0) continue;
    const references = namingReferences(type);
    if (references.length === 0) continue;
    const records = await namingFields(snapshot, type, ofType);
    const targets = records.flatMap((record) => references.map((field) => record[field]));
    const names = await ownTitles(snapshot, targets);
    const named = await withTitles(snapshot, names, deepest - 1);
    const byId = new Map(named.map(({ id, title }) => [id, title]));
    for (const record of records)
      titles.set(
        record.id,
        recordTitle(type, record, (id) => byId.get(id)),
      );
  }
  return titles.size === 0
    ? rows
    : rows.map((row) => ({ ...row, title: titles.get(row.id) ?? row.title }));
}

type Naming = Readonly<Record<string, unknown>> & { readonly id: string };

async function namingFields(
  snapshot: Snapshot,
  type: RecordType,
  rows: readonly Titled[],
): Promise<readonly Naming[]> {
  const columns = sql.join(type.title.map((name) => sql.ref(name)));
  const wanted = JSON.stringify(rows.map(({ id }) => id));
  const answer = await sql<Naming>`
    SELECT id, ${columns} FROM ${sql.table(`p_${type.name}`)}
    WHERE _n IN (SELECT n FROM record WHERE id IN (SELECT value FROM json_each(${wanted})))`.execute(
    snapshot.db,
  );
  return answer.rows;
}

async function ownTitles(snapshot: Snapshot, ids: readonly unknown[]): Promise<Titled[]> {
  const wanted = JSON.stringify([...new Set(ids)].filter((id) => typeof id === 'string'));
  const answer = await sql<Titled>`
    SELECT id, type, title FROM record
    WHERE id IN (SELECT value FROM json_each(${wanted})) AND standing <> 'absent'`.execute(
    snapshot.db,
  );
  return answer.rows;
}

/** What one record is called; empty when nothing of it was received. */
export async function titleOf(snapshot: Snapshot, id: string): Promise<string> {
  const known = snapshot.find(id);
  if (known === undefined) return '';
  const [named] = await withTitles(snapshot, [{ id, ...known }]);
  return named?.title ?? '';
}
