/** The records that a field may lead to, by their names. */
import type {
  AnyRecord,
  FieldDescriptor,
  Names,
  TypeDescriptor,
} from '#shared/contract/records.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';

interface Target {
  id: string;
  label: string;
}

export function useTargets(field: FieldDescriptor | undefined): readonly Target[] {
  const types = useTypes();
  const name = field?.kind === 'reference' || field?.element === 'reference' ? field.target : '';
  const target = types && typeNamed(types, name ?? '');
  const { data } = useMaillonQuery(
    'record.list',
    { type: target?.name ?? '' },
    { enabled: target !== undefined },
  );
  if (target === undefined || data === undefined) return [];
  return data.value.records.map((record) => ({ id: record.id, label: titleOf(target, record) }));
}

/** The same, as the words of a value ask for them. */
export function useNames(field: FieldDescriptor | undefined): Names {
  const type = field?.target ?? '';
  return Object.fromEntries(
    useTargets(field).map(({ id, label }) => [id, { type, title: label, deleted: false }]),
  );
}

const titleOf = (type: TypeDescriptor, record: AnyRecord): string =>
  type.title.flatMap((name) => (typeof record[name] === 'string' ? [record[name]] : [])).join(' ');
