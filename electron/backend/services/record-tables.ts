/** What importing and exporting records of a type need of the network: those that stand, and whom their cells may name. */
import type { CellInput } from '#shared/contract/records.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { cellsNaming, isNameable } from '#shared/domain/record-from-name.ts';
import {
  tableFields,
  type ChosenTarget,
  type RememberedTarget,
} from '#shared/domain/record-columns.ts';
import { importRecords, type RecordImport } from '#shared/domain/record-import.ts';
import { type Directory, nameKey } from '#shared/domain/sheet-cell.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { ANY_TYPE } from '#shared/model/field.ts';
import type { RecordType } from '#shared/model/model.ts';
import type { Language } from '#shared/model/value-text.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { sql } from 'kysely';
import type { QueryContext } from '../network-handler.ts';
import { type RawRow, readRows, toRecord } from '../rows.ts';
import { withTitles } from '../titles.ts';
import { typeNamed } from '../values.ts';
import { readSheet } from './offered-sheet.ts';

export interface RecordsInput {
  readonly file: string;
  readonly type: string;
  readonly chosen: readonly ChosenTarget[];
  readonly remembered: readonly RememberedTarget[];
  readonly given: readonly CellInput[];
  readonly createNames: boolean;
  readonly language: Language;
}

/** A record that cells name, to be made of its name alone. */
export interface MadeRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly cells: readonly CellInput[];
}

export interface ReadRecords {
  readonly type: RecordType;
  readonly imported: RecordImport;
  readonly made: readonly MadeRecord[];
  /** As the table alone, without making anything, says them. */
  readonly unknownNames: RecordImport['unknownNames'];
}

export async function readRecords(
  input: RecordsInput,
  context: QueryContext,
  newId: () => string,
): Promise<Result<ReadRecords, Failure>> {
  const known = typeNamed(context.model, input.type);
  if (!known.ok) return known;
  const sheet = await readSheet(input.file, context);
  if (!sheet.ok) return sheet;
  const type = known.value;
  const { chosen, remembered, language } = input;
  const given = input.given.map(({ field, element, value }) => ({
    field,
    value,
    ...(element === undefined ? {} : { element }),
  }));
  const existing = (await readRows(context, type)).map((row) => toRecord(type, row));
  const directory = await recordDirectory(context, type);
  const table = {
    sheet: sheet.value.rows,
    type,
    existing,
    merged: await mergedRecords(context, type),
    chosen,
    remembered,
    given,
    newId,
    language,
  };
  const first = importRecords({ ...table, directory });
  if (!first.ok) return first;
  const { unknownNames } = first.value;
  const made = input.createNames ? namesToMake(context, unknownNames, newId) : [];
  if (made.length === 0) return ok({ type, imported: first.value, made, unknownNames });
  const imported = importRecords({ ...table, directory: withMade(directory, made) });
  return imported.ok ? ok({ type, imported: imported.value, made, unknownNames }) : imported;
}

/** The records of the type that others stand for, each with the one that does. */
async function mergedRecords(snapshot: Snapshot, type: RecordType) {
  const table = sql.table(`p_${type.name}`);
  const { rows } = await sql<RawRow & { survivor: string }>`
    SELECT p.*, m.survivor FROM merged m JOIN record r ON r.id = m.id JOIN ${table} p ON p._n = r.n
    WHERE m.survivor <> m.id AND r.type = ${type.name}`.execute(snapshot.db);
  return rows.map((row) => ({ ...toRecord(type, row), mergedInto: row.survivor }));
}

interface Made extends MadeRecord {
  readonly name: string;
}

function namesToMake(
  { model }: Snapshot,
  unknown: RecordImport['unknownNames'],
  newId: () => string,
): readonly Made[] {
  const made: Made[] = [];
  for (const [typeName, names] of unknown) {
    const type = model.types.get(typeName);
    if (type === undefined || !isNameable(type)) continue;
    const byKey = new Map([...names].map((name) => [nameKey(name), name]));
    for (const name of byKey.values()) {
      const cells = cellsNaming(type, name) ?? [];
      if (cells.length > 0) made.push({ type, id: newId(), cells, name });
    }
  }
  return made;
}

function withMade(directory: Directory, made: readonly Made[]): Directory {
  const ids = new Map(made.map(({ type, name, id }) => [spot(type.name, name), id]));
  const names = new Map(made.map(({ id, name }) => [id, name]));
  return {
    nameOf: (id) => names.get(id) ?? directory.nameOf(id),
    named(type, name) {
      const id = ids.get(spot(type, name));
      return id === undefined ? directory.named(type, name) : [id];
    },
  };
}

/** The records that the type's columns may name, by their whole names. */
export async function recordDirectory(snapshot: Snapshot, type: RecordType): Promise<Directory> {
  const targets = new Set(
    tableFields(type).flatMap(({ target }) =>
      target === undefined || target === ANY_TYPE ? [] : [target],
    ),
  );
  const wanted = JSON.stringify([...targets]);
  const { rows } = await sql<{ id: string; type: string; title: string; standing: string }>`
    SELECT id, type, title, standing FROM record
    WHERE type IN (SELECT value FROM json_each(${wanted})) AND standing <> 'absent'`.execute(
    snapshot.db,
  );
  const titled = await withTitles(snapshot, rows);
  const names = new Map(titled.map(({ id, title }) => [id, title]));
  const standing = titled.filter((row) => row.standing !== 'deleted');
  const byName = Map.groupBy(standing, (row) => spot(row.type, row.title));
  return {
    nameOf: (id) => names.get(id),
    named: (target, name) => (byName.get(spot(target, name)) ?? []).map(({ id }) => id),
  };
}

const spot = (type: string, name: string): string => `${type} ${nameKey(name)}`;
