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

export function matcher(type: RecordType, existing: readonly (Fields & { readonly id: string })[]) {
  const strong = strongFields(type);
  const byStrong = new Map<string, (Fields & { readonly id: string })[]>();
  const byName = new Map<string, (Fields & { readonly id: string })[]>();
  const add = <V>(map: Map<string, V[]>, key: string, one: V) =>
    void (map.get(key)?.push(one) ?? map.set(key, [one]));
  for (const record of existing) {
    for (const { name } of strong) {
      const value = record[name];
      if (typeof value === 'string' && value !== '') add(byStrong, strongKey(name, value), record);
    }
    const name = nameOf(type, record);
    if (name !== undefined) add(byName, name, record);
  }
  const met = new Map<string, number>();
  return {
    find(values: ReadonlyMap<string, Value>): (Fields & { readonly id: string }) | undefined {
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
