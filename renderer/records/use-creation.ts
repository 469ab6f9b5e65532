/**
 * A record created from the name that one typed where it was to be chosen. Only of a type that a name is enough for: a
 * structure, a contact.
 */
import type { FieldDescriptor } from '#shared/contract/records.ts';
import { cellsNaming, isNameable } from '#shared/domain/record-from-name.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand } from '#renderer/client/queries.ts';

/** Answers the id that the record will bear, at once. */
export type Creation = (name: string) => string;

/** Undefined where a name is not enough. */
export function useCreation(field: FieldDescriptor): Creation | undefined {
  const create = useCommand('record.create');
  const type = typeNamed(useTypes() ?? [], field.target ?? '');
  if (type === undefined || !isNameable(type)) return undefined;
  return (name) => {
    const id = crypto.randomUUID();
    void create({ type: type.name, id, values: cellsNaming(type, name) ?? [] });
    return id;
  };
}
