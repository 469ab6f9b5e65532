/**
 * A record created from the name that one typed where it was to be chosen. Only of a type that a name is enough for: a
 * structure, a contact.
 */
import type { CellInput, FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand } from '#renderer/client/queries.ts';

/** Answers the id that the record will bear, at once. */
export type Creation = (name: string) => string;

/** Undefined where a name is not enough. */
export function useCreation(field: FieldDescriptor): Creation | undefined {
  const create = useCommand('record.create');
  const type = typeNamed(useTypes() ?? [], field.target ?? '');
  if (type === undefined || cellsNaming(type, 'x') === null) return undefined;
  return (name) => {
    const id = crypto.randomUUID();
    void create({ type: type.name, id, values: [...(cellsNaming(type, name) ?? [])] });
    return id;
  };
}

/** « Camille Roux »: the first word in the first field that names, the rest in the next; null where more is needed. */
function cellsNaming({ title, fields }: TypeDescriptor, name: string): readonly CellInput[] | null {
  const naming = title.map((one) => fields.find((field) => field.name === one));
  if (naming.some((field) => field?.kind !== 'text')) return null;
  const needed = fields.filter(({ required }) => required === true);
  if (naming.length === 0 || needed.some((field) => !naming.includes(field))) return null;
  const words = name.trim().split(/\s+/u);
  const parts =
    naming.length === 1
      ? [name.trim()]
      : [...words.slice(0, naming.length - 1), words.slice(naming.length - 1).join(' ')];
  return naming.flatMap((field, rank) => {
    const part = parts[rank] ?? '';
    return field === undefined || part === '' ? [] : [{ field: field.name, value: part }];
  });
}
