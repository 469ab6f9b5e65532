/**
 * Makes, refreshes and rebuilds the derived tables. Two fingerprints say whether they are current: `base` for
 * the types of the code, `model` for those with the network's own columns.
 *
 * A change of the code's types replays the whole log; a network's new column only projects one type again, from
 * the records' states.
 */
import type { Model, RecordType } from '#shared/model/model.ts';
import { createModel } from '#shared/model/model.ts';
import type { RecordTypeDeclaration } from '#shared/model/record-type.ts';
import type { Connection } from './database.ts';
import {
  createDerived,
  createProjection,
  SHARED_TABLES,
  derivedTables,
  fingerprint,
  projectionTable,
} from './derived-schema.ts';
import { readMeta, writeMeta } from './identity.ts';
import { type Log, operationsOfLog } from './log.ts';
import { readCustomFields } from './network-columns.ts';
import { openProjector, type Projector } from './projector.ts';
import { type Asides, openAsides } from './set-aside.ts';

/** Change sets read at once: bounds memory whatever the log's size. */
const BATCH = 500;

/** The model of this database now: the declarations and the columns that the network added. */
export function currentModel(
  connection: Connection,
  declarations: readonly RecordTypeDeclaration[],
): Model {
  const hasColumns = declarations.some(({ name }) => name === 'fieldDefinition');
  return createModel(declarations, hasColumns ? readCustomFields(connection) : []);
}

/** The same, of a database that may be damaged: without its network's columns when they cannot be read. */
export function modelAsFarAsKnown(
  connection: Connection,
  declarations: readonly RecordTypeDeclaration[],
): Model {
  return isCurrent(connection, declarations)
    ? currentModel(connection, declarations)
    : createModel(declarations);
}

/** Whether the derived tables are those of these declarations, and are all there. */
export function isCurrent(
  connection: Connection,
  declarations: readonly RecordTypeDeclaration[],
): boolean {
  if (readMeta(connection, 'base') !== fingerprint(createModel(declarations))) return false;
  const there = new Set(derivedTables(connection));
  return [...SHARED_TABLES, ...declarations.map(({ name }) => projectionTable(name))].every(
    (table) => there.has(table),
  );
}

/** Drops every derived table and replays the log, in one transaction. Answers the model that results. */
export function rebuild(
  connection: Connection,
  log: Log,
  declarations: readonly RecordTypeDeclaration[],
): Model {
  return connection.transaction(() => {
    for (const table of derivedTables(connection)) connection.exec(`DROP TABLE "${table}"`);
    const base = createModel(declarations);
    connection.exec(createDerived(base, 'main'));
    replay(
      log,
      openAsides(connection),
      openProjector(connection, () => base),
    );
    writeMeta(connection, 'base', fingerprint(base));
    writeMeta(connection, 'model', fingerprint(base));
    return refreshColumns(connection, base, declarations);
  })();
}

/** Projects again the types whose network columns changed; answers the model that results. */
export function refreshColumns(
  connection: Connection,
  before: Model,
  declarations: readonly RecordTypeDeclaration[],
): Model {
  const after = currentModel(connection, declarations);
  if (readMeta(connection, 'model') === fingerprint(after)) return before;
  const projector = openProjector(connection, () => after);
  for (const type of after.types.values()) {
    if (!sameColumns(before.types.get(type.name), type)) {
      connection.exec(`DROP TABLE "${projectionTable(type.name)}"`);
      connection.exec(createProjection(type, 'main'));
      projector.reproject(type.name);
    }
  }
  writeMeta(connection, 'model', fingerprint(after));
  return after;
}

/** Projects the whole log, in the order in which it arrived. */
export function replay(log: Log, asides: Asides, projector: Projector): void {
  const isAside = asides.now();
  let after = 0;
  for (;;) {
    const batch = log.range(after, BATCH);
    for (const changeSet of batch) {
      const { position } = changeSet;
      projector.take(changeSet, position, operationsOfLog(changeSet), isAside(position));
    }
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  projector.flush();
}

const sameColumns = (a: RecordType | undefined, b: RecordType): boolean =>
  a !== undefined &&
  a.fields.length === b.fields.length &&
  a.fields.every((field, index) => {
    const other = b.fields[index];
    return (
      field.name === other?.name && field.kind === other.kind && field.element === other.element
    );
  });
