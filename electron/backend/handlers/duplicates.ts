/** Records that may be the same, and what a person decides of them. */
import { sql } from 'kysely';
import { type DuplicateType, MOST_PAIRS } from '#shared/contract/duplicates.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import { type Candidate, likelyDuplicates } from '#shared/domain/directory/duplicates.ts';
import { mergeField } from '#shared/domain/merged-records.ts';
import { err, ok } from '#shared/lib/result.ts';
import { type RecordType, typeOf } from '#shared/model/model.ts';
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { decodeState } from '#electron/store/state-codec.ts';
import { ownership } from '../merged.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, readRow, readRows, referencesIn, toRecord } from '../rows.ts';
import { settingCells } from '../values.ts';

export const duplicatesHandlers: DomainHandlers<'duplicate'> = {
  async 'duplicate.list'({ type: name }, snapshot) {
    const type = typeOf(snapshot.model, name);
    const rows = await readRows(snapshot, type);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const likely = likelyDuplicates(
      rows.map((row) => candidateOf(name, toRecord(type, row))),
      name,
    );
    const pairs = likely.slice(0, MOST_PAIRS).flatMap(({ ids: [a, b], reasons }) => {
      const [one, other] = [byId.get(a), byId.get(b)];
      if (one === undefined || other === undefined) return [];
      const records: [AnyRecord, AnyRecord] = [toRecord(type, one), toRecord(type, other)];
      return [{ records, reasons }];
    });
    const shown = pairs.flatMap(({ records }) => records);
    const names = await namesOf(snapshot, referencesIn(type, shown));
    return ok({ pairs, total: likely.length, names });
  },

  async 'duplicate.merge'({ type: name, kept, gone, cells }, snapshot) {
    const type = typeOf(snapshot.model, name);
    const field = mergeField(type);
    if (field === undefined) throw new Error(`records of ${name} are never merged`);
    const going = [...new Set(gone)];
    if (going.includes(kept)) return err({ code: 'invalid-input', where: 'gone' });
    for (const id of [kept, ...going])
      if (!(await isListed(snapshot, type, id))) return err({ code: 'not-found' });
    const filled = settingCells(type, kept, cells);
    if (!filled.ok) return filled;
    const into = (record: string, value: string | null): Intent => ({
      act: 'set',
      type: name,
      record,
      field: field.name,
      value,
    });
    // The one that stays goes nowhere, whatever was said of it before.
    const gesture: Gesture = [
      ...going.map((id) => into(id, kept)),
      into(kept, null),
      ...filled.value,
    ];
    const suggested = await countSuggested(snapshot, type, going);
    return ok({ gesture, output: { ids: [kept, ...going], suggested } });
  },

  async 'duplicate.separate'({ type: name, ids }, snapshot) {
    const type = typeOf(snapshot.model, name);
    const field = mergeField(type);
    if (field === undefined) throw new Error(`records of ${name} are never merged`);
    for (const id of ids)
      if ((await readRow(snapshot, type, id)) === undefined) return err({ code: 'not-found' });
    const gesture = ids.map((record): Intent => ({
      act: 'set',
      type: name,
      record,
      field: field.name,
      value: null,
    }));
    return ok({ gesture, output: { ids } });
  },

  async 'duplicate.tellApart'({ type: name, pairs }, snapshot) {
    const type = typeOf(snapshot.model, name);
    for (const id of pairs.flat())
      if (!(await isListed(snapshot, type, id))) return err({ code: 'not-found' });
    // Said in both: in the record of a structure that has an office, what others say only waits.
    const gesture = pairs
      .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
      .map(([record, element]): Intent => ({
        act: 'set',
        type: name,
        record,
        field: 'distinctFrom',
        element,
        value: true,
      }));
    return ok({ gesture, output: {} });
  },
};

const texts = (values: readonly unknown[]): string[] =>
  values.filter((value) => typeof value === 'string').filter((value) => value !== '');

function candidateOf(type: DuplicateType, record: AnyRecord): Candidate {
  const list = (name: string): unknown[] => {
    const value = record[name];
    return Array.isArray(value) ? value : [];
  };
  const text = (name: string): string | null => textOrNull(record[name]);
  const common = {
    id: record.id,
    email: text('email'),
    phone: text('phone'),
    distinctFrom: texts(list('distinctFrom')),
  };
  return type === 'person'
    ? { ...common, names: [texts([record['firstName'], record['lastName']]).join(' ')] }
    : {
        ...common,
        names: texts([record['name'], ...list('otherNames')]),
        acronym: text('acronym'),
        siret: text('siret'),
        rna: text('rna'),
        city: text('city'),
      };
}

/** Neither in the bin, nor merged into another. */
async function isListed(snapshot: Snapshot, type: RecordType, id: string): Promise<boolean> {
  return (await readRow(snapshot, type, id))?.['_deleted'] === 0;
}

async function countSuggested(
  snapshot: Snapshot,
  type: RecordType,
  ids: readonly string[],
): Promise<number> {
  const { isSuggested } = await ownership(snapshot);
  const { rows } = await sql<{ id: string; state: string }>`
    SELECT id, state FROM record WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
    snapshot.db,
  );
  return rows.filter(({ id, state }) => isSuggested(type, id, decodeState(state))).length;
}
