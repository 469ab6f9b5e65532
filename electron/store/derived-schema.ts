/**
 * The tables derived from the log: what each record is now, one table per type to query, search, links.
 *
 * They are generated from the model and hold nothing that the log does not: dropping them all and replaying
 * loses nothing. `fingerprint` says which model, and which version of this very derivation, they were made for.
 */
import { createHash } from 'node:crypto';
import type { Field, Model, RecordType } from '#shared/model/model.ts';
import { fingerprintText } from '#shared/model/model.ts';
import type { Connection } from './database.ts';

/** Raise it whenever the meaning of a derived table changes without the model changing. */
const DERIVATION = 3;

export const fingerprint = (model: Model): string =>
  createHash('sha256')
    .update(`${DERIVATION} ${fingerprintText(model)}`)
    .digest('hex');

export const projectionTable = (type: string): string => `p_${type}`;

/** @param schema `main`, or the name of an attached database where `check` rebuilds everything to compare. */
export function createDerived(model: Model, schema: string): string {
  const shared = `
CREATE TABLE ${schema}.record (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  standing TEXT NOT NULL,
  conflicts INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX ${schema}.record_conflicts ON record (conflicts) WHERE conflicts > 0;
CREATE INDEX ${schema}.record_binned ON record (changed) WHERE standing = 'deleted';
CREATE TABLE ${schema}.touched (n INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (n, position)) STRICT, WITHOUT ROWID;
CREATE TABLE ${schema}.link (target TEXT NOT NULL, n INTEGER NOT NULL, field TEXT NOT NULL, PRIMARY KEY (target, n, field)) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.link_source ON link (n);
CREATE TABLE ${schema}.merged (id TEXT PRIMARY KEY, target TEXT NOT NULL, survivor TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE ${schema}.search USING fts5(
  title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
`;
  return shared + [...model.types.values()].map((type) => createProjection(type, schema)).join('');
}

/** The derived tables that every network has, whatever its types; each type adds its own. */
export const SHARED_TABLES = ['record', 'touched', 'link', 'merged', 'search'] as const;

/** Names of every derived table that is there, whatever model made it. */
export function derivedTables(connection: Connection): string[] {
  return connection
    .prepare<string[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND (name IN (${SHARED_TABLES.map(() => '?').join(', ')}) OR name LIKE 'p\\_%' ESCAPE '\\')`,
    )
    .pluck()
    .all(...SHARED_TABLES);
}

/** Rows are found by `_n`, the number of their record: the ids are indexed once, there. */
export function createProjection(type: RecordType, schema: string): string {
  const columns = type.fields.map((field) => `"${field.name}" ${sqlType(field)}`);
  return `CREATE TABLE ${schema}."${projectionTable(type.name)}" (
  _n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  _deleted INTEGER NOT NULL,
  ${columns.join(',\n  ')}
) STRICT;
`;
}

/** Keyed fields are JSON: a list of members, or element → value. Yes/no is 1/0; money is cents. */
function sqlType(field: Field): 'INTEGER' | 'TEXT' {
  if (field.element !== undefined) return 'TEXT';
  return field.kind === 'integer' || field.kind === 'money' || field.kind === 'yesNo'
    ? 'INTEGER'
    : 'TEXT';
}
