/** What a field may be given: the choices of the model, or the records that it may lead to. */
import { useMemo } from 'react';
import type { AnyRecord, FieldDescriptor } from '#shared/contract/records.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { EditorOption } from '#renderer/ui/grid/editors/editor.ts';

/** @param self a record that does not lead to itself */
export function useFieldOptions(field: FieldDescriptor, self = ''): readonly EditorOption[] {
  const language = useLanguage();
  const target = field.target ?? '';
  const { data } = useMaillonQuery('record.list', { type: target }, { enabled: target !== '' });
  const records = data?.value.records;
  const title = typeNamed(useTypes() ?? [], target)?.title ?? NO_FIELD;
  return useMemo(() => {
    if (target === '')
      return (field.options ?? []).map(({ value, label }) => ({
        id: value,
        label: label[language],
      }));
    return (records ?? [])
      .filter(({ id }) => id !== self)
      .map((record) => ({ id: record.id, label: titleOf(record, title) }))
      .toSorted((one, other) => one.label.localeCompare(other.label));
  }, [field, target, records, title, self, language]);
}

const NO_FIELD: readonly string[] = [];

/** The fields that name a record, side by side. */
const titleOf = (record: AnyRecord, fields: readonly string[]): string =>
  fields.flatMap((name) => (typeof record[name] === 'string' ? record[name] : [])).join(' ');
