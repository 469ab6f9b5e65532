/**
 * References that may lead to a record of any type. From what is not personal they lead to nothing personal: what is
 * written of a person would leave with what is sent without personal data. Nor to what is not here: it could be one.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { ANY_TYPE } from '#shared/model/field.ts';
import { fieldNamed, typeOf } from '#shared/model/model.ts';
import type { Gesture } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { namesOf } from './rows.ts';

/** Why a gesture cannot be written, if it leads where it must not. */
export async function strayReference(
  gesture: Gesture,
  snapshot: Snapshot,
): Promise<Extract<Failure, { code: 'not-found' | 'personal-record' }> | undefined> {
  const { model } = snapshot;
  const ids = gesture.flatMap((intent): string[] => {
    if (intent.act !== 'set' || intent.value === null) return [];
    const type = typeOf(model, intent.type);
    const field = fieldNamed(type, intent.field);
    if (type.personal || field?.target !== ANY_TYPE) return [];
    const id = field.element === 'reference' ? intent.element : intent.value;
    return typeof id === 'string' ? [id] : [];
  });
  if (ids.length === 0) return undefined;
  const names = await namesOf(snapshot, ids);
  const types = ids.map((id) =>
    Object.hasOwn(names, id) ? model.types.get(names[id]?.type ?? '') : undefined,
  );
  if (types.includes(undefined)) return { code: 'not-found' };
  return types.some((type) => type?.personal === true) ? { code: 'personal-record' } : undefined;
}
