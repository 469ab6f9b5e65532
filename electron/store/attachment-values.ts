/** Which attached files a database names: in what stands now, and in all that was ever written. */
import { readAttachment } from '#shared/model/attachment-value.ts';
import type { Operation } from '#shared/exchange/change-set.ts';
import { fieldWithId, type Field, type Model, type RecordType } from '#shared/model/model.ts';
import type { Connection } from './database.ts';
import { projectionTable } from './derived-schema.ts';

/** Hashes that the records in sight name; those of personal types or not. */
export function liveAttachments(
  connection: Connection,
  model: Model,
  concerned: (type: RecordType) => boolean,
): Set<string> {
  const hashes = new Set<string>();
  for (const type of model.types.values()) {
    if (!concerned(type)) continue;
    for (const field of type.fields.filter(holdsAttachment)) {
      const values = connection
        .prepare<[], string>(
          `SELECT DISTINCT "${field.name}" FROM "${projectionTable(type.name)}" WHERE _deleted = 0 AND "${field.name}" IS NOT NULL`,
        )
        .pluck()
        .all();
      for (const value of values) for (const hash of hashesIn(field, value)) hashes.add(hash);
    }
  }
  return hashes;
}

export const holdsAttachment = ({ kind }: Pick<Field, 'kind'>): boolean => kind === 'attachment';

/** A keyed field is stored as JSON: by year, period or rank. */
function hashesIn(field: Field, stored: string): string[] {
  const values: unknown[] =
    field.element === undefined ? [stored] : Object.values(JSON.parse(stored) as object);
  return values.flatMap((value) => readAttachment(value)?.hash ?? []);
}

/** Hashes that written operations name. Of a type or field that this version does not know, whatever has the shape. */
export function attachmentsNamedIn(operations: readonly Operation[], model: Model): string[] {
  return operations.flatMap(({ type, writes }) =>
    writes.flatMap(({ field, value }) => {
      const known = model.types.get(type);
      const declared = known === undefined ? undefined : fieldWithId(known, field);
      if (declared !== undefined && !holdsAttachment(declared)) return [];
      return readAttachment(value)?.hash ?? [];
    }),
  );
}

const NAMES_IT = `SELECT 1 FROM change_set WHERE payload IS NOT NULL AND instr(payload, CAST(? AS BLOB)) > 0 LIMIT 1`;
const WITHDRAWN_NAMES_IT = NAMES_IT.replace('change_set', 'withdrawn');

/** Whether anything that was ever written names it: undo and history may bring any value back. */
export function isNamed(connection: Connection, hash: string): boolean {
  const text = `"${hash}:`;
  const tables = [NAMES_IT, ...(hasWithdrawn(connection) ? [WITHDRAWN_NAMES_IT] : [])];
  return tables.some((sql) => connection.prepare(sql).get(text) !== undefined);
}

/** A copy of an earlier version has no such table. */
const hasWithdrawn = (connection: Connection): boolean =>
  connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'withdrawn'").get() !== undefined;
