/**
 * Which record a row of a table is about: the one that it agrees with on what tells such records apart, else the one of
 * that very name, the first row of a name being the first record of that name.
 */
import type { Value } from '../model/field.ts';
import type { Field, RecordType } from '../model/model.ts';
import { type Fields, nameKey } from './sheet-cell.ts';

/** What tells records of a type apart before their names do. */
const STRONG = ['siret', 'rna', 'email'] as const;

const strongFields = ({ fields }: RecordType): readonly Field[] =>
  fields.filter(({ format }) => STRONG.some((one) => one === format));

type Existing = Fields & { readonly id: string };

/** @param merged records that another stands for: found by what they say, they are that other */
export function matcher(
  type: RecordType,
  existing: readonly Existing[],
  merged: readonly { readonly gone: Existing; readonly survivor: Existing }[],
) {
  const strong = strongFields(type);
  const byStrong = new Map<string, Existing[]>();
  const byName = new Map<string, Existing[]>();
  const add = <V>(map: Map<string, V[]>, key: string, one: V) =>
    void (map.get(key)?.push(one) ?? map.set(key, [one]));
  const know = (said: Existing, record: Existing) => {
    for (const { name } of strong) {
      const value = said[name];
      if (typeof value !== 'string' || value === '') continue;
      const key = strongKey(name, value);
      if (byStrong.get(key)?.includes(record) !== true) add(byStrong, key, record);
    }
    const name = nameOf(type, said);
    if (name !== undefined) add(byName, name, record);
  };
  for (const record of existing) know(record, record);
  for (const { gone, survivor } of merged) know(gone, survivor);
  const met = new Map<string, number>();
  return {
    find(values: ReadonlyMap<string, Value>): Existing | undefined {
      for (const { name } of strong) {
        const value = values.get(name);
        const found = typeof value === 'string' ? byStrong.get(strongKey(name, value)) : undefined;
        if (found?.length === 1) return found[0];
      }
      const name = nameOf(type, Object.fromEntries(values));
      if (name === undefined) return undefined;
      const alike = (byName.get(name) ?? []).filter((record) =>
        strong.every((field) => {
          const [here, there] = [values.get(field.name), record[field.name]];
          return here === undefined || there === null || there === undefined || here === there;
        }),
      );
      const nth = met.get(name) ?? 0;
      met.set(name, nth + 1);
      return alike[nth];
    },
  };
}

/** What of a new record no other may have. */
export const strongMarks = (
  type: RecordType,
  values: ReadonlyMap<string, Value>,
): readonly string[] =>
  strongFields(type).flatMap(({ name }) => {
    const value = values.get(name);
    return typeof value === 'string' ? [strongKey(name, value)] : [];
  });

const strongKey = (field: string, value: string): string =>
  JSON.stringify([field, value.trim().toLowerCase()]);

/** By all the fields that name records of the type; undefined when one of those that must be is not there. */
function nameOf(type: RecordType, record: Fields): string | undefined {
  const parts = type.title.map((name) => {
    const value = record[name];
    return typeof value === 'string' ? nameKey(value) : typeof value === 'number' ? value : null;
  });
  return parts.every((part) => part === null || part === '') ? undefined : JSON.stringify(parts);
}
