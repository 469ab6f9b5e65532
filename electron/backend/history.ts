/** The life of a record, gesture by gesture, replayed from the log: what each one changed, and by whom. */
import type { HistoryEntry } from '#shared/contract/records.ts';
import {
  applyToRecord,
  DELETION,
  emptyRecord,
  type RecordState,
  shownValue,
} from '#shared/domain/record-state.ts';
import { fieldWithId, type RecordType } from '#shared/model/model.ts';
import type { RecordChanges } from '#electron/store/record-log.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { authorNames } from './rows.ts';

type Change = HistoryEntry['changes'][number];

/** Newest first. Fields this version does not know, and those that only serve the structure, are left out. */
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
  let state = emptyRecord;
  for (const step of steps) {
    const before = state;
    state = applyToRecord(state, step.writes);
    const changes = changesBetween(type, before, state, step);
    const { gesture, position, time, author, replica } = step.changeSet;
    const previous = entries.at(-1);
    if (previous?.gesture === gesture) {
      entries[entries.length - 1] = { ...previous, changes: [...previous.changes, ...changes] };
    } else {
      entries.push({
        gesture,
        position,
        time,
        author: nameOf(author),
        here: replica === snapshot.replica,
        changes,
      });
    }
  }
  return entries.filter(({ changes }) => changes.length > 0).toReversed();
}

function changesBetween(
  type: RecordType,
  before: RecordState,
  after: RecordState,
  step: RecordChanges,
): Change[] {
  const changes: Change[] = [];
  const whole = (kind: 'created' | 'deleted' | 'restored'): void =>
    void changes.push({ kind, field: '', element: '', before: null, after: null });
  if (before.cells.size === 0) whole('created');
  for (const write of step.writes) {
    if (write.field === DELETION) {
      if (changes.every(({ kind }) => kind !== 'deleted'))
        whole(write.value === true ? 'deleted' : 'restored');
      continue;
    }
    const field = fieldWithId(type, write.field);
    if (field === undefined) continue;
    const values = {
      field: field.name,
      element: write.element,
      before: shownValue(before, field.id, write.element),
      after: write.suggestion ? write.value : shownValue(after, field.id, write.element),
    };
    changes.push({ kind: write.suggestion ? 'suggested' : 'changed', ...values });
  }
  return changes;
}
