/** A record made of its name alone: a structure, a contact. Only of a type that a name is enough for. */
import type { FieldKind } from '../model/field.ts';

interface NameableType {
  readonly title: readonly string[];
  readonly fields: readonly {
    readonly name: string;
    readonly kind: FieldKind;
    readonly required?: boolean | undefined;
  }[];
}

/** « Camille Roux »: the first word in the first field that names, the rest in the next; null where more is needed. */
export function cellsNaming(
  { title, fields }: NameableType,
  name: string,
): { field: string; value: string }[] | null {
  const naming = title.map((one) => fields.find((field) => field.name === one));
  if (naming.length === 0 || naming.some((field) => field?.kind !== 'text')) return null;
  if (fields.some((field) => field.required === true && !naming.includes(field))) return null;
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

export const isNameable = (type: NameableType): boolean => cellsNaming(type, 'x') !== null;
