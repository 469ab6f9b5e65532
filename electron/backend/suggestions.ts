/** What others suggest in records and nobody decided yet, read from the records' live writes. */
import { sql } from 'kysely';
import type { OutputOf } from '#shared/contract/index.ts';
import { shown } from '#shared/domain/cell.ts';
import { dotParts } from '#shared/domain/dot.ts';
import { DELETION, liveIn, type RecordState } from '#shared/domain/record-state.ts';
import { suggestionsIn } from '#shared/domain/suggestions.ts';
import { fieldWithId, type RecordType, streamOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { decodeState } from '#electron/store/state-codec.ts';
import { structureNames } from './exchange/replica-structures.ts';
import { ownership } from './merged.ts';
import { authorNames, namesOf } from './rows.ts';

interface Suggested {
  readonly type: RecordType;
  readonly id: string;
  readonly title: string;
  readonly state: RecordState;
}

/** Ours to decide first, each record's together in the order of its fields; that it goes, before them. */
export async function allSuggestions(snapshot: Snapshot): Promise<OutputOf<'record.suggestions'>> {
  const { isOurs } = await ownership(snapshot);
  const structureOf = await structureNames(snapshot);
  const records = await suggestedRecords(snapshot);
  const cells = records.flatMap((record) => {
    const ours = isOurs(record.type, record.id, record.state);
    const place = ({ field }: { readonly field: string }): number =>
      record.type.fields.findIndex(({ id }) => id === field);
    const inOrder = suggestionsIn(record.state).toSorted((a, b) => place(a) - place(b));
    return inOrder.flatMap(({ field: id, element, write }) => {
      const field = id === DELETION ? DELETION : fieldWithId(record.type, id)?.name;
      if (field === undefined) return [];
      // Brought back by undoing, it is still theirs.
      const parts = dotParts(write.from ?? write.dot);
      const signed = parts && snapshot.log.at(parts.replica, streamOf(record.type), parts.seq);
      const standing = shown(liveIn(record.state, id, element))?.value ?? null;
      return [{ record, ours, field, element, value: write.value, shown: standing, signed }];
    });
  });
  const nameOf = await authorNames(
    snapshot,
    cells.map(({ signed }) => signed?.author ?? ''),
  );
  const led = cells.flatMap(({ element, value, shown: standing }) =>
    [element, value, standing].filter((one) => typeof one === 'string'),
  );
  return {
    suggestions: cells
      .toSorted((a, b) => Number(b.ours) - Number(a.ours))
      .map(({ record: { type, id, title }, signed, ...cell }) => ({
        type: type.name,
        id,
        title,
        field: cell.field,
        element: cell.element,
        value: cell.value,
        shown: cell.shown,
        ours: cell.ours,
        author: nameOf(signed?.author ?? ''),
        structure: structureOf(signed?.replica ?? ''),
        time: signed?.time ?? '',
        here: signed?.replica === snapshot.replica,
      })),
    names: await namesOf(snapshot, led),
  };
}

/** Record → names of its fields in which something is suggested. */
export async function suggestedFields(
  snapshot: Snapshot,
  type: RecordType,
): Promise<Map<string, string[]>> {
  const records = await suggestedRecords(snapshot);
  return new Map(
    records
      .filter((record) => record.type.name === type.name)
      .map(({ id, state }) => [
        id,
        suggestionsIn(state).flatMap(({ field }) => fieldWithId(type, field)?.name ?? []),
      ]),
  );
}

/** States are compact JSON in which `"s":1` marks a suggestion: few records are looked at closely. */
async function suggestedRecords(snapshot: Snapshot): Promise<Suggested[]> {
  const { rows } = await sql<{ id: string; type: string; title: string; state: string }>`
    SELECT id, type, title, state FROM record
    WHERE standing <> 'deleted' AND instr(state, '"s":1') > 0 ORDER BY n`.execute(snapshot.db);
  return rows.flatMap(({ id, type: name, title, state }) => {
    const type = snapshot.model.types.get(name);
    return type === undefined ? [] : [{ type, id, title, state: decodeState(state) }];
  });
}
