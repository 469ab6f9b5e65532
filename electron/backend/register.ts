/** The records of a type as a grid reads them, all of them or those that changed. */
import { sql } from 'kysely';
import type { OutputOf } from '#shared/contract/index.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { namingReferences } from '#shared/domain/record-title.ts';
import { ANY_TYPE } from '#shared/model/field.ts';
import type { Model, RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { conflictedFields } from './conflicts.ts';
import { operationsSince } from './operations-since.ts';
import { filledRecord, namesOf, type RawRow, readRows, referencesIn } from './rows.ts';

type View = OutputOf<'register.view'>;
type Changes = OutputOf<'register.changes'>;

export async function registerView(snapshot: Snapshot, type: RecordType): Promise<View> {
  const stored = await readRows(snapshot, type);
  return rowsWith(snapshot, type, stored);
}

/** Beyond, reading the register again costs no more. */
const MOST_ROWS = 2_000;

export async function registerChanges(
  snapshot: Snapshot,
  type: RecordType,
  since: number,
): Promise<Changes> {
  const whole: Changes = { whole: true, rows: [], gone: [], names: {} };
  const operations = operationsSince(since, snapshot);
  if (operations === undefined) return whole;
  const far = typesNamingOthers(snapshot.model, type);
  const named = typesNamed(type);
  const [own, renamed, comments] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { type: of, record } of operations) {
    if (of === type.name) own.add(record);
    if (of === 'fieldDefinition' || far.has(of)) return whole;
    if (named.has(of)) renamed.add(record);
    if (of === 'comment') comments.add(record);
  }
  for (const id of await aboutWhich(snapshot, [...comments])) own.add(id);
  if (own.size > MOST_ROWS || renamed.size > MOST_ROWS) return whole;
  const ids = [...own];
  const stored = await rowsWithIds(snapshot, type, ids);
  const standing = stored.filter((row) => row['_deleted'] === 0);
  const seen = new Set(standing.map(({ id }) => id));
  const { rows, names } = await rowsWith(snapshot, type, standing, ids);
  return {
    whole: false,
    rows,
    gone: ids.filter((id) => !seen.has(id)),
    names: { ...names, ...(await namesOf(snapshot, renamed)) },
  };
}

/** The types whose records are named in a register. */
const typesNamed = ({ fields }: RecordType): ReadonlySet<string> =>
  new Set(fields.flatMap(({ target }) => (target === undefined ? [] : [target])));

/** Those after which the records named here are themselves named: renamed, they change names anywhere. */
function typesNamingOthers(model: Model, type: RecordType): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (name: string) => {
    const of = model.types.get(name);
    if (of === undefined) return;
    for (const reference of namingReferences(of)) {
      const target = of.fields.find((field) => field.name === reference)?.target ?? '';
      if (found.has(target)) continue;
      found.add(target);
      follow(target);
    }
  };
  for (const name of typesNamed(type)) if (name !== ANY_TYPE) follow(name);
  return found;
}

async function rowsWith(
  snapshot: Snapshot,
  type: RecordType,
  stored: readonly RawRow[],
  only?: readonly string[],
): Promise<View> {
  const conflicts = await conflictedFields(snapshot, type);
  const comments = await commentCounts(snapshot, type, only);
  const records = stored.map((row) => filledRecord(type, row));
  const rows = records.map((record): RegisterRow => {
    const count = comments.get(record.id);
    return Object.assign(
      record,
      { conflicts: conflicts.get(record.id) ?? [] },
      count === undefined ? {} : { comments: count },
    );
  });
  return { rows, names: await namesOf(snapshot, referencesIn(type, records)) };
}

async function rowsWithIds(
  snapshot: Snapshot,
  type: RecordType,
  ids: readonly string[],
): Promise<readonly RawRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<RawRow>`
    SELECT * FROM ${sql.table(`p_${type.name}`)}
    WHERE _n IN (SELECT n FROM record WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})))
    ORDER BY _n`.execute(snapshot.db);
  return rows;
}

async function commentCounts(
  snapshot: Snapshot,
  { name }: RecordType,
  only: readonly string[] | undefined,
): Promise<ReadonlyMap<string, number>> {
  const among =
    only === undefined
      ? sql``
      : sql`AND r.id IN (SELECT value FROM json_each(${JSON.stringify(only)}))`;
  const { rows } = await sql<{ about: string; total: number }>`
    SELECT c.about AS about, count(*) AS total
    FROM p_comment c JOIN record r ON r.id = c.about
    WHERE c._deleted = 0 AND r.type = ${name} ${among} GROUP BY c.about`.execute(snapshot.db);
  return new Map(rows.map(({ about, total }) => [about, total]));
}

async function aboutWhich(
  snapshot: Snapshot,
  comments: readonly string[],
): Promise<readonly string[]> {
  if (comments.length === 0) return [];
  const wanted = JSON.stringify(comments);
  const { rows } = await sql<{ about: string | null }>`
    SELECT about FROM p_comment
    WHERE _n IN (SELECT n FROM record WHERE id IN (SELECT value FROM json_each(${wanted})))`.execute(
    snapshot.db,
  );
  return rows.flatMap(({ about }) => about ?? []);
}
