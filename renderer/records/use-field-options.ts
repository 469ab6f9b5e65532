/** What the editor of a field proposes: the model's choices, the records it may lead to, the words already used. */
import { createElement, useMemo } from 'react';
import type { AnyRecord, FieldDescriptor, Names } from '#shared/contract/records.ts';
import type { TypeDescriptor } from '#shared/contract/records.ts';
import { recordTitle } from '#shared/domain/record-title.ts';
import { ANY_TYPE, isSet } from '#shared/model/field.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { StatusMark } from '#renderer/ui/display/StatusMark.tsx';
import type { EditorOption } from '#renderer/ui/grid/editors/editor.ts';
import { shapeOfChoice } from './status-shape.ts';

/**
 * @param records those whose words are proposed
 * @param self a record that does not lead to itself
 */
export function useFieldOptions(
  field: FieldDescriptor,
  records: readonly AnyRecord[] = NO_RECORD,
  self = '',
): readonly EditorOption[] {
  const language = useLanguage();
  const target = field.target === ANY_TYPE ? '' : (field.target ?? '');
  const listed = useMaillonQuery('record.list', { type: target }, { enabled: target !== '' }).data
    ?.value;
  const type = typeNamed(useTypes() ?? NO_TYPE, target);
  const all = useMemo(() => recordOptions(listed, type), [listed, type]);
  return useMemo(() => {
    if (target !== '') return self === '' ? all : all.filter(({ id }) => id !== self);
    if (field.element === 'word') return usedWords(field, records);
    return (field.options ?? []).map(({ value, label }): EditorOption => {
      const shape = shapeOfChoice(field, value);
      return {
        id: value,
        label: label[language],
        mark: shape && createElement(StatusMark, { shape }),
      };
    });
  }, [field, target, all, self, records, language]);
}

const NO_RECORD: readonly AnyRecord[] = [];
const NO_TYPE: readonly TypeDescriptor[] = [];

function recordOptions(
  listed: { readonly records: readonly AnyRecord[]; readonly names: Names } | undefined,
  type: TypeDescriptor | undefined,
): readonly EditorOption[] {
  if (listed === undefined || type === undefined) return [];
  const { compare } = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  return listed.records
    .map((record): EditorOption => ({
      id: record.id,
      label: recordTitle(type, record, (id) => listed.names[id]?.title),
    }))
    .toSorted((one, other) => compare(one.label, other.label));
}

/** The most used first. */
function usedWords(field: FieldDescriptor, records: readonly AnyRecord[]): EditorOption[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const words = isSet(field) ? record[field.name] : [];
    if (!Array.isArray(words)) continue;
    for (const word of words)
      if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([one, few], [other, many]) => many - few || one.localeCompare(other))
    .map(([word]) => ({ id: word, label: word }));
}
