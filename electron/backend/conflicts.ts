/** What a person has to settle, read from the records' live writes. */
import { sql } from 'kysely';
import type { OutputOf } from '#shared/contract/index.ts';
import { type Live, shown } from '#shared/domain/cell.ts';
import { dotParts } from '#shared/domain/dot.ts';
import { meantBy, namingFields } from '#shared/domain/merged-records.ts';
import {
  againstDeletions,
  conflictsIn,
  DELETION,
  liveIn,
  type MeantIn,
  type RecordState,
  standing,
} from '#shared/domain/record-state.ts';
import { fieldWithId, type RecordType, type Stream, streamOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { decodeState } from '#electron/store/state-codec.ts';
import { commonBefore } from './common-before.ts';
import { structureNames } from './exchange/replica-structures.ts';
import { survivors } from './merged.ts';
import { planOf } from './recent.ts';
import { authorNames, namesOf } from './rows.ts';

type Conflict = OutputOf<'record.conflicts'>[number];

interface Contested {
  readonly type: RecordType;
  /** What its references come to, once those found to be the same are one. */
  readonly meant: MeantIn;
  readonly id: string;
  readonly title: string;
  readonly state: RecordState;
}

/** Record → names of its fields that hold several values. */
export async function conflictedFields(
  snapshot: Snapshot,
  type: RecordType,
): Promise<Map<string, string[]>> {
  const contested = await contestedRecords(snapshot, type.name);
  return new Map(contested.map((record) => [record.id, cellsOf(record).map((cell) => cell.field)]));
}

export async function allConflicts(snapshot: Snapshot): Promise<Conflict[]> {
  const contested = await withWholeTitles(snapshot, await contestedRecords(snapshot));
  const cells = contested.flatMap((record) => cellsOf(record).map((cell) => ({ record, ...cell })));
  const written = cells.map((cell) => ({
    ...cell,
    values: cell.live.map((write) => ({
      write,
      signed: signatureOf(snapshot, streamOf(cell.record.type), write.dot),
    })),
  }));
  const nameOf = await authorNames(
    snapshot,
    written.flatMap(({ values }) => values.map(({ signed }) => signed.author)),
  );
  const structureOf = await structureNames(snapshot);
  return Promise.all(
    written.map(async ({ record, field, element, live, values }) => ({
      type: record.type.name,
      id: record.id,
      title: record.title,
      plan: await planOf(snapshot, record.type.name, record.id),
      field,
      element,
      before:
        field === DELETION ? null : commonBefore(snapshot.records, streamOf(record.type), live),
      shown: shown(live)?.value ?? null,
      values: values.map(({ write, signed }) => ({
        value: write.value,
        author: nameOf(signed.author),
        structure: structureOf(signed.replica),
        time: signed.time,
        here: signed.here,
      })),
    })),
  );
}

async function withWholeTitles(
  snapshot: Snapshot,
  contested: readonly Contested[],
): Promise<Contested[]> {
  const names = await namesOf(
    snapshot,
    contested.map(({ id }) => id),
  );
  return contested.map((record) => ({ ...record, title: names[record.id]?.title ?? record.title }));
}

async function contestedRecords(snapshot: Snapshot, only?: string): Promise<Contested[]> {
  const answer = await sql<{ id: string; type: string; title: string; state: string }>`
    SELECT id, type, title, state FROM record WHERE conflicts > 0 ORDER BY n`.execute(snapshot.db);
  const resolve = answer.rows.length === 0 ? (id: string) => id : await survivors(snapshot);
  return answer.rows.flatMap(({ id, type, title, state }) => {
    const known = snapshot.model.types.get(type);
    if (known === undefined || (only !== undefined && type !== only)) return [];
    const meant = meantBy(namingFields(known), resolve);
    return [{ type: known, meant, id, title, state: decodeState(state) }];
  });
}

/** The cells to settle; `deleted` with what stands against it when one office deletes what another changed. */
function cellsOf({
  type,
  meant,
  state,
}: Contested): { field: string; element: string; live: Live }[] {
  const { selfSettling } = type;
  const cells = conflictsIn(state, selfSettling, meant).flatMap(({ field, element, live }) => {
    const known = fieldWithId(type, field);
    return known === undefined ? [] : [{ field: known.name, element, live }];
  });
  if (standing(state, selfSettling) !== 'contested') return cells;
  const deletions = liveIn(state, DELETION, '');
  const against = againstDeletions(state, selfSettling)
    .slice(-1)
    .map((write) => ({ ...write, value: null }));
  return [...cells, { field: DELETION, element: '', live: [...deletions, ...against] }];
}

function signatureOf(
  snapshot: Snapshot,
  stream: Stream,
  dot: string,
): { author: string; replica: string; time: string; here: boolean } {
  const parts = dotParts(dot);
  const changeSet = parts && snapshot.log.at(parts.replica, stream, parts.seq);
  return {
    author: changeSet?.author ?? '',
    replica: changeSet?.replica ?? '',
    time: changeSet?.time ?? '',
    here: changeSet?.replica === snapshot.replica,
  };
}
