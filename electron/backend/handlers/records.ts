/** What can be asked of any record. The model says what each type accepts; nothing here knows one of them. */
import { sql } from 'kysely';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { CellInput, TypeDescriptor } from '#shared/contract/records.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { DELETION } from '#shared/domain/record-state.ts';
import type { Value } from '#shared/model/field.ts';
import type { RecordType } from '#shared/model/model.ts';
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { allConflicts, conflictedFields } from '../conflicts.ts';
import type { Commanded, DomainHandlers } from '../network-handler.ts';
import { historyOf } from '../history.ts';
import { mergedInto, survivorOf } from '../merged.ts';
import { placedNames } from '../plan-items.ts';
import { authorNames, namesOf, readRow, readRows, referencesIn, toRecord } from '../rows.ts';
import { recentRecords } from '../recent.ts';
import { searchRecords } from '../search.ts';
import { placeOfType, placesOf } from '../standing-places.ts';
import { allSuggestions, suggestedFields } from '../suggestions.ts';
import { withTitles } from '../titles.ts';
import { areStructural, missingValue, settingCells, typeNamed } from '../values.ts';

export const recordsHandlers: DomainHandlers<'model' | 'record'> = {
  async 'model.describe'(_input, { model }) {
    return ok([...model.types.values()].map(describeType));
  },

  async 'record.list'({ type }, snapshot) {
    const known = typeNamed(snapshot.model, type);
    if (!known.ok) return known;
    const records = (await readRows(snapshot, known.value)).map((row) =>
      toRecord(known.value, row),
    );
    return ok({ records, names: await namesOf(snapshot, referencesIn(known.value, records)) });
  },

  async 'record.get'({ type, id }, snapshot) {
    const known = typeNamed(snapshot.model, type);
    if (!known.ok) return known;
    const row = await readRow(snapshot, known.value, id);
    if (row === undefined) return err({ code: 'not-found' });
    const record = toRecord(known.value, row);
    const names = await placedNames(snapshot, referencesIn(known.value, [record]));
    return ok({
      record,
      names,
      deleted: snapshot.find(id)?.standing === 'deleted',
      merged: (await survivorOf(snapshot, id)) ?? null,
      linkedFrom: await linkedFrom(snapshot, id),
    });
  },

  async 'record.history'({ type, id }, snapshot) {
    const known = typeNamed(snapshot.model, type);
    if (!known.ok) return known;
    // Also of a record of which nothing stands any more: what was typed in it is found here.
    if (!(await isKnown(snapshot, known.value, id))) return err({ code: 'not-found' });
    const entries = await historyOf(snapshot, known.value, id);
    const title = (await namesOf(snapshot, [id]))[id]?.title ?? '';
    return ok({
      title,
      entries,
      names: await namesOf(snapshot, referencesOver(known.value, entries)),
    });
  },

  async 'record.conflicts'(_input, snapshot) {
    return ok(await allConflicts(snapshot));
  },

  async 'record.suggestions'(_input, snapshot) {
    return ok(await allSuggestions(snapshot));
  },

  async 'record.bin'(_input, snapshot) {
    const answer = await sql<{ id: string; type: string; title: string; changed: number }>`
      SELECT id, type, title, changed FROM record WHERE standing = 'deleted' ORDER BY changed DESC`.execute(
      snapshot.db,
    );
    const binned = (await withTitles(snapshot, answer.rows)).map((row) => ({
      ...row,
      changeSet: snapshot.log.atPosition(row.changed),
    }));
    const nameOf = await authorNames(
      snapshot,
      binned.map(({ changeSet }) => changeSet?.author ?? ''),
    );
    return ok(
      binned.map(({ id, type, title, changeSet }) => ({
        id,
        type,
        title,
        time: changeSet?.time ?? '',
        author: nameOf(changeSet?.author ?? ''),
      })),
    );
  },

  async 'record.recent'(input, snapshot) {
    return ok(await recentRecords(snapshot, input));
  },

  async 'record.search'(input, snapshot) {
    return ok(await searchRecords(snapshot, input));
  },

  async 'record.create'({ type, id, values }, snapshot) {
    const { model, newId } = snapshot;
    const known = typeNamed(model, type);
    if (!known.ok) return known;
    const missing = missingValue(known.value, values);
    if (missing !== undefined) return err(missing);
    const record = id ?? newId();
    const isTaken = id !== undefined && (await isKnown(snapshot, undefined, id));
    if (isTaken) return err({ code: 'invalid-input', where: 'id' });
    const gesture = settingCells(known.value, record, values);
    return gesture.ok ? ok({ gesture: gesture.value, output: { id: record } }) : gesture;
  },

  async 'record.set'({ type, changes }, snapshot) {
    const byRecord = Map.groupBy(changes, ({ id }) => id);
    const cellsOf = (id: string): CellInput[] =>
      (byRecord.get(id) ?? []).flatMap(({ cells }) => cells);
    const written = typeNamed(snapshot.model, type);
    if (!written.ok) return written;
    const moved = changes.filter(({ cells }) => areStructural(written.value, cells));
    if (moved.length > 0 && !(await areSettled(snapshot, written.value, moved)))
      return err({ code: 'structural-field' });
    return overRecords(snapshot, type, [...byRecord.keys()], (known, id) =>
      settingCells(known, id, cellsOf(id)),
    );
  },

  async 'record.delete'({ type, ids }, snapshot) {
    // Those that a record stands for go with it, or they would come back in its place.
    const all = [...ids, ...(await mergedInto(snapshot, ids))];
    return overRecords(snapshot, type, all, (known, record) =>
      ok([{ act: 'delete', type: known.name, record }]),
    );
  },

  async 'record.restore'({ type, ids }, snapshot) {
    return overRecords(snapshot, type, ids, (known, record) =>
      ok([{ act: 'restore', type: known.name, record }]),
    );
  },

  async 'record.settle'({ choices }, snapshot) {
    const gesture: Intent[] = [];
    for (const [type, ofType] of Map.groupBy(choices, (choice) => choice.type)) {
      const byRecord = Map.groupBy(ofType, ({ id }) => id);
      const written = typeNamed(snapshot.model, type);
      if (!written.ok) return written;
      const moved = [...byRecord]
        .map(([id, cells]) => ({ id, cells }))
        .filter(({ cells }) => areStructural(written.value, cells));
      if (moved.length > 0 && !(await areSettled(snapshot, written.value, moved)))
        return err({ code: 'structural-field' });
      const done = await overRecords(snapshot, type, [...byRecord.keys()], (known, id) =>
        settling(known, id, byRecord.get(id) ?? []),
      );
      if (!done.ok) return done;
      gesture.push(...done.value.gesture);
    }
    return ok({ gesture, output: { ids: [...new Set(choices.map(({ id }) => id))] } });
  },
};

/** What a person decides of one record: whether it stays, and what its cells say. */
function settling(
  type: RecordType,
  record: string,
  choices: readonly CellInput[],
): Result<readonly Intent[], Failure> {
  const stays = choices.filter(({ field }) => field === DELETION);
  const cells = settingCells(
    type,
    record,
    choices.filter(({ field }) => field !== DELETION),
  );
  if (!cells.ok) return cells;
  const act = (value: Value) => (value === true ? 'delete' : 'restore');
  return ok([
    ...stays.map(({ value }) => ({ act: act(value), type: type.name, record }) as const),
    ...cells.value,
  ]);
}

/** Whether the log speaks of a record, of that type where one is given. */
async function isKnown(
  snapshot: Snapshot,
  type: RecordType | undefined,
  id: string,
): Promise<boolean> {
  const found = await snapshot.db
    .selectFrom('record')
    .select('type')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined && (type === undefined || found.type === type.name);
}

/** Two places that offices gave a record, or one that was suggested, are settled like values: by writing one of them. */
async function areSettled(
  snapshot: Snapshot,
  type: RecordType,
  changes: readonly { readonly id: string; readonly cells: readonly CellInput[] }[],
): Promise<boolean> {
  const conflicts = await conflictedFields(snapshot, type);
  const suggested = await suggestedFields(snapshot, type);
  return changes.every(({ id, cells }) =>
    cells.every(
      (cell) =>
        !areStructural(type, [cell]) ||
        [conflicts, suggested].some((asked) => asked.get(id)?.includes(cell.field) === true),
    ),
  );
}

/** One gesture over several records that must all be there. */
async function overRecords(
  snapshot: Snapshot,
  typeName: string,
  given: readonly string[],
  intentsFor: (type: RecordType, id: string) => Result<readonly Intent[], Failure>,
): Promise<Result<Commanded<{ ids: string[] }>, Failure>> {
  const type = typeNamed(snapshot.model, typeName);
  if (!type.ok) return type;
  const ids = [...new Set(given)];
  const names = await namesOf(snapshot, ids);
  const gesture: Gesture[number][] = [];
  for (const id of ids) {
    if (!Object.hasOwn(names, id) || names[id]?.type !== typeName)
      return err({ code: 'not-found' });
    const intents = intentsFor(type.value, id);
    if (!intents.ok) return intents;
    gesture.push(...intents.value);
  }
  return ok({ gesture, output: { ids } });
}

async function linkedFrom(snapshot: Snapshot, id: string) {
  const answer = await sql<{ id: string; type: string; title: string; field: string }>`
    SELECT r.id, r.type, r.title, l.field FROM link l JOIN record r ON r.n = l.n
    WHERE l.target = ${id} AND r.standing <> 'deleted'`.execute(snapshot.db);
  const placed = await placesOf(snapshot, answer.rows);
  return (await withTitles(snapshot, answer.rows))
    .map((link) => ({
      ...link,
      plan: placeOfType(placed(link.id), 'plan'),
      workshop: placeOfType(placed(link.id), 'workshop'),
    }))
    .toSorted(
      (one, other) => one.type.localeCompare(other.type) || one.title.localeCompare(other.title),
    );
}

function referencesOver(
  type: RecordType,
  entries: readonly {
    changes: readonly { field: string; element: string; before: unknown; after: unknown }[];
  }[],
): Set<string> {
  const ids = new Set<string>();
  for (const { field: name, element, before, after } of entries.flatMap((entry) => entry.changes)) {
    const field = type.fields.find((one) => one.name === name);
    if (field?.element === 'reference') ids.add(element);
    if (field?.kind !== 'reference') continue;
    for (const value of [before, after]) if (typeof value === 'string') ids.add(value);
  }
  return ids;
}

/** The descriptor as it crosses: plain JSON, mutable in the eyes of the contract. */
const describeType = ({
  name,
  label,
  personal,
  title,
  variant,
  fields,
}: RecordType): TypeDescriptor =>
  structuredClone({ name, label, personal, title, variant, fields }) as TypeDescriptor;
