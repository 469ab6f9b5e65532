/** The prepared statements over the derived tables: every write to them is in this file. */
import type { Model } from '#shared/model/model.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Connection, Statement } from './database.ts';
import { projectionTable } from './derived-schema.ts';

export interface RecordRow {
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly standing: string;
  readonly conflicts: number;
  readonly created: number;
  readonly changed: number;
  readonly state: string;
}

type StoredRecord = Pick<RecordRow, 'n' | 'id' | 'type' | 'created' | 'changed' | 'state'>;
export type Column = string | number | null;

export interface DerivedTables {
  newest(): number;
  find(id: string): StoredRecord | undefined;
  ofType(type: string): StoredRecord[];
  insert(row: RecordRow): void;
  update(row: RecordRow): void;
  /** @param columns `_n`, `id`, `_deleted`, then the type's fields in their order. */
  project(type: string, columns: readonly Column[]): void;
  touch(n: number, position: number): void;
  /** Positions that touched any of these records. */
  positions(ids: readonly string[]): number[];
  link(target: string, n: number, field: string): void;
  search(n: number, title: string, text: string): void;
  /** Records that say into which they were merged, and which stands for each. */
  merged(): MergedRow[];
  writeMerged(rows: readonly MergedRow[]): void;
  /** Whether a record is here and in sight. */
  stands(id: string): boolean;
  /** These records, those that lead to them, and those that may: several values stand in a cell, and one alone is a link. */
  leadingTo(ids: readonly string[]): StoredRecord[];
  /** Takes away the record itself, and the positions that touched it. */
  remove(n: number): void;
  /** Takes a record out of its type's table, of the links and of the search. */
  clear(type: string, n: number): void;
}

export interface MergedRow {
  readonly id: string;
  readonly target: string;
  readonly survivor: string;
}

interface Projection {
  readonly insert: Statement;
  readonly remove: Statement;
}

export function prepareDerived(
  connection: Connection,
  model: () => Model,
  schema: string,
): DerivedTables {
  const on = (sql: string) => connection.prepare(sql.replaceAll('$.', `${schema}.`));
  const newest = on('SELECT coalesce(max(n), 0) AS n FROM $.record');
  const find = on('SELECT n, id, type, created, changed, state FROM $.record WHERE id = ?');
  const ofType = on(
    'SELECT n, id, type, created, changed, state FROM $.record WHERE type = ? ORDER BY n',
  );
  const insert = on(
    `INSERT INTO $.record (n, id, type, title, standing, conflicts, created, changed, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = on(
    'UPDATE $.record SET title = ?, standing = ?, conflicts = ?, created = ?, changed = ?, state = ? WHERE n = ?',
  );
  const touch = on('INSERT OR IGNORE INTO $.touched (n, position) VALUES (?, ?)');
  const untouch = on('DELETE FROM $.touched WHERE n = ?');
  const drop = on('DELETE FROM $.record WHERE n = ?');
  const positions = on(
    `SELECT DISTINCT position FROM $.touched WHERE n IN
     (SELECT n FROM $.record WHERE id IN (SELECT value FROM json_each(?)))`,
  ).pluck();
  const link = on('INSERT OR IGNORE INTO $.link (target, n, field) VALUES (?, ?, ?)');
  const unlink = on('DELETE FROM $.link WHERE n = ?');
  const search = on('INSERT INTO $.search (rowid, title, body) VALUES (?, ?, ?)');
  const unsearch = on('DELETE FROM $.search WHERE rowid = ?');

  const merged = on('SELECT id, target, survivor FROM $.merged');
  const unmergeAll = on('DELETE FROM $.merged');
  const merge = on('INSERT INTO $.merged (id, target, survivor) VALUES (?, ?, ?)');
  const stands = on("SELECT 1 FROM $.record WHERE id = ? AND standing IN ('present', 'contested')");
  const leadingTo = on(
    `WITH wanted AS (SELECT value AS id FROM json_each(?))
     SELECT n, id, type, created, changed, state FROM $.record WHERE id IN wanted
       OR n IN (SELECT n FROM $.link WHERE target IN wanted) OR conflicts > 0 ORDER BY n`,
  );

  let preparedFor: Model | undefined;
  const projections = new Map<string, Projection>();
  const projection = (type: string): Projection => {
    // A network's new column changes the model, and with it the statement.
    if (preparedFor !== model()) projections.clear();
    preparedFor = model();
    let statements = projections.get(type);
    if (statements === undefined) {
      const table = `$."${projectionTable(type)}"`;
      const marks = ['?', '?', '?', ...typeOf(preparedFor, type).fields.map(() => '?')].join(', ');
      // Not INSERT OR REPLACE: measured at three times an INSERT, and most records are new when it matters.
      statements = {
        insert: on(`INSERT INTO ${table} VALUES (${marks})`),
        remove: on(`DELETE FROM ${table} WHERE _n = ?`),
      };
      projections.set(type, statements);
    }
    return statements;
  };

  return {
    newest: () => (newest.get() as { n: number }).n,
    find: (id) => find.get(id) as StoredRecord | undefined,
    ofType: (type) => ofType.all(type) as StoredRecord[],
    insert: (row) =>
      void insert.run(
        row.n,
        row.id,
        row.type,
        row.title,
        row.standing,
        row.conflicts,
        row.created,
        row.changed,
        row.state,
      ),
    update: (row) =>
      void update.run(
        row.title,
        row.standing,
        row.conflicts,
        row.created,
        row.changed,
        row.state,
        row.n,
      ),
    project: (type, columns) => void projection(type).insert.run(...columns),
    touch: (n, position) => void touch.run(n, position),
    positions: (ids) => positions.all(JSON.stringify(ids)) as number[],
    link: (target, n, field) => void link.run(target, n, field),
    search: (n, title, text) => void search.run(n, title, text),
    merged: () => merged.all() as MergedRow[],
    writeMerged(rows) {
      unmergeAll.run();
      for (const { id, target, survivor } of rows) merge.run(id, target, survivor);
    },
    stands: (id) => stands.get(id) !== undefined,
    leadingTo: (ids) => leadingTo.all(JSON.stringify(ids)) as StoredRecord[],
    remove(n) {
      untouch.run(n);
      drop.run(n);
    },
    clear(type, n) {
      projection(type).remove.run(n);
      unlink.run(n);
      unsearch.run(n);
    },
  };
}
