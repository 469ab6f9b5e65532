/** The model as this network has it, for whoever shows fields by their labels. */
import type { FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import { useMaillonQuery } from './queries.ts';

/** Undefined while it is being read. */
export function useTypes(): readonly TypeDescriptor[] | undefined {
  return useMaillonQuery('model.describe', {}).data?.value;
}

export const typeNamed = (
  types: readonly TypeDescriptor[],
  name: string,
): TypeDescriptor | undefined => types.find((type) => type.name === name);

export const fieldNamed = (type: TypeDescriptor, name: string): FieldDescriptor | undefined =>
  type.fields.find((field) => field.name === name);
