/** Registers, whatever their type. The model says what each accepts; nothing here knows one of them. */
import { err, ok } from '#shared/lib/result.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { registerChanges, registerView } from '../register.ts';
import { namesOf } from '../rows.ts';
import { areStructural, gathered, missingValue, settingCells, typeNamed } from '../values.ts';

export const registersHandlers: DomainHandlers<'register'> = {
  async 'register.view'({ type }, snapshot) {
    const known = typeNamed(snapshot.model, type);
    return known.ok ? ok(await registerView(snapshot, known.value)) : known;
  },

  async 'register.changes'({ type, since }, snapshot) {
    const known = typeNamed(snapshot.model, type);
    return known.ok ? ok(await registerChanges(snapshot, known.value, since)) : known;
  },

  async 'register.write'({ type: name, changes, added }, snapshot) {
    const known = typeNamed(snapshot.model, name);
    if (!known.ok) return known;
    const type = known.value;
    if (changes.some(({ cells }) => areStructural(type, cells)))
      return err({ code: 'structural-field' });
    const names = await namesOf(
      snapshot,
      changes.map(({ id }) => id),
    );
    if (changes.some(({ id }) => names[id]?.type !== name)) return err({ code: 'not-found' });
    const ids = added.map(() => snapshot.newId());
    for (const cells of added) {
      const missing = missingValue(type, cells);
      if (missing !== undefined) return err(missing);
    }
    const gesture = gathered([
      ...changes.map(({ id, cells }) => settingCells(type, id, cells)),
      ...added.map((cells, index) => settingCells(type, ids[index] ?? '', cells)),
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids } }) : gesture;
  },
};
