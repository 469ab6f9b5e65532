/** The life of a record, gesture by gesture, replayed from the log: what each one changed, and by whom. */
import type { HistoryEntry } from '#shared/contract/records.ts';
import { shown } from '#shared/domain/cell.ts';
import type { Dot } from '#shared/domain/dot.ts';
import { type CellWrite, DELETION } from '#shared/domain/record-state.ts';
import type { Value } from '#shared/model/field.ts';
import { fieldWithId, type RecordType } from '#shared/model/model.ts';
import type { RecordChanges } from '#electron/store/record-log.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { authorNames } from './rows.ts';

type Change = HistoryEntry['changes'][number];

/**
 * Newest first. Before and after are those of the person who wrote: what they saw, whatever another office was
 * writing meanwhile. Fields this version does not know are left out.
 */
export async function historyOf(
  snapshot: Snapshot,
  type: RecordType,
  id: string,
): Promise<HistoryEntry[]> {
  const steps = snapshot.records
    .positions(id)
    .map((position) => snapshot.records.changes(id, position));
  const nameOf = await authorNames(
    snapshot,
    steps.map(({ changeSet }) => changeSet.author),
  );
  const entries: HistoryEntry[] = [];
  const written = new Map<Dot, CellWrite>();
  for (const step of steps) {
    const changes = changesIn(type, step, written);
    for (const write of step.writes) written.set(write.dot, write);
    const { gesture, position, time, author, replica } = step.changeSet;
    const previous = entries.at(-1);
    if (previous?.gesture === gesture && previous.aside === step.aside) {
      entries[entries.length - 1] = { ...previous, changes: [...previous.changes, ...changes] };
    } else {
      entries.push({
        gesture,
        position,
        time,
        author: nameOf(author),
        here: replica === snapshot.replica,
        aside: step.aside,
        changes,
      });
    }
  }
  return entries.filter(({ changes }) => changes.length > 0).toReversed();
}

/** @param written all that was written in the record before this step */
function changesIn(
  type: RecordType,
  step: RecordChanges,
  written: ReadonlyMap<Dot, CellWrite>,
): Change[] {
  const changes: Change[] = [];
  const whole = (kind: 'created' | 'deleted' | 'restored'): void =>
    void changes.push({ kind, field: '', element: '', before: null, after: null });
  if (written.size === 0) whole('created');
  for (const write of step.writes) {
    if (write.field === DELETION) {
      if (changes.every(({ kind }) => kind !== 'deleted'))
        whole(write.value === true ? 'deleted' : 'restored');
      continue;
    }
    const field = fieldWithId(type, write.field);
    if (field === undefined) continue;
    changes.push({
      kind: write.suggestion ? 'suggested' : 'changed',
      field: field.name,
      element: write.element,
      before: valueSeen(write, written),
      after: write.value,
    });
  }
  return changes;
}

function valueSeen(write: CellWrite, written: ReadonlyMap<Dot, CellWrite>): Value {
  const replaced = write.replaces.flatMap((dot) => written.get(dot) ?? []);
  return shown(replaced)?.value ?? null;
}
