/** Names of the records that the values of a conflict lead to: the names of the register they belong to. */
import type { FieldDescriptor, Names, TypeDescriptor } from '#shared/contract/records.ts';
import { typeNamed } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';

export function useNames(
  field: FieldDescriptor | undefined,
  types: readonly TypeDescriptor[],
): Names {
  const target = field?.target === undefined ? undefined : typeNamed(types, field.target);
  const { data } = useMaillonQuery(
    'record.list',
    { type: target?.name ?? '' },
    { enabled: target !== undefined },
  );
  if (target === undefined || data === undefined) return {};
  const titleOf = (record: Readonly<Record<string, unknown>>): string =>
    target.title
      .flatMap((name) => (typeof record[name] === 'string' ? [record[name]] : []))
      .join(' ');
  return Object.fromEntries(
    data.value.records.map((record) => [
      record.id,
      { type: target.name, title: titleOf(record), deleted: false },
    ]),
  );
}
