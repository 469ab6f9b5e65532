/** The steps of an action: read in their order, added at the end, moved among themselves. */
import type { AnyRecord } from '#shared/contract/records.ts';
import type { StepRow } from '#shared/contract/steps.ts';
import { byPosition, positionAfter } from '#shared/domain/position.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { conflictedFields } from '../conflicts.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, readRow, readRowsLeadingTo, referencesIn, toRecord } from '../rows.ts';
import { areStructural, missingValue, settingCells } from '../values.ts';

export const stepsHandlers: DomainHandlers<'step'> = {
  async 'step.list'({ item }, snapshot) {
    const conflicts = await conflictedFields(snapshot, typeOf(snapshot.model, 'step'));
    const steps = (await stepsOf(snapshot, item)).map((record): StepRow => ({
      ...record,
      title: textOrNull(record['title']) ?? '',
      date: textOrNull(record['date']),
      person: textOrNull(record['person']),
      done: record['done'] === true,
      conflicts: conflicts.get(record.id) ?? [],
    }));
    const type = typeOf(snapshot.model, 'step');
    return ok({ steps, names: await namesOf(snapshot, referencesIn(type, steps)) });
  },

  async 'step.add'({ item, values }, snapshot) {
    const owner = await readRow(snapshot, typeOf(snapshot.model, 'planItem'), item);
    if (owner === undefined || owner['_deleted'] === 1) return err({ code: 'not-found' });
    const type = typeOf(snapshot.model, 'step');
    if (areStructural(type, values)) return err({ code: 'structural-field' });
    const missing = missingValue(type, values);
    if (missing !== undefined) return err(missing);
    const steps = await stepsOf(snapshot, item);
    const position = positionAfter(steps, steps.at(-1)?.id ?? null);
    if (position === undefined) return err({ code: 'not-found' });
    const id = snapshot.newId();
    const place = [
      { field: 'item', value: item },
      { field: 'position', value: position },
    ];
    const gesture = settingCells(type, id, [...place, ...values]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { id } }) : gesture;
  },

  async 'step.move'({ step, after }, snapshot) {
    const type = typeOf(snapshot.model, 'step');
    const row = await readRow(snapshot, type, step);
    const item = textOrNull(row?.['item']);
    if (row === undefined || row['_deleted'] === 1 || item === null)
      return err({ code: 'not-found' });
    const others = (await stepsOf(snapshot, item)).filter(({ id }) => id !== step);
    const position = positionAfter(others, after);
    if (position === undefined) return err({ code: 'not-found' });
    const gesture = settingCells(type, step, [{ field: 'position', value: position }]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { id: step } }) : gesture;
  },
};

async function stepsOf(
  snapshot: Snapshot,
  item: string,
): Promise<(AnyRecord & { readonly position: string | null })[]> {
  const type = typeOf(snapshot.model, 'step');
  const rows = await readRowsLeadingTo(snapshot, type, 'item', item);
  return rows
    .map((row) => ({ ...toRecord(type, row), position: textOrNull(row['position']) }))
    .toSorted(byPosition);
}
