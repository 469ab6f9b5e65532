/** What the editor of a field proposes: the model's choices, the records it may lead to, the words already used. */
import { useMemo } from 'react';
import type { AnyRecord, FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import { isSet } from '#shared/model/field.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { StatusMark } from '#renderer/ui/display/StatusMark.tsx';
import type { EditorOption } from '#renderer/ui/grid/editors/editor.ts';
import { createElement } from 'react';
import { shapeOfChoice } from './status-shape.ts';

export function useFieldOptions(
  field: FieldDescriptor,
  types: readonly TypeDescriptor[],
  records: readonly AnyRecord[],
): readonly EditorOption[] {
  const language = useLanguage();
  const target = field.target ?? '';
  const listed = useMaillonQuery('record.list', { type: target }, { enabled: target !== '' }).data
    ?.value.records;
  return useMemo(() => {
    if (target !== '')
      return recordOptions(
        listed ?? [],
        types.find(({ name }) => name === target),
      );
    if (field.element === 'word') return usedWords(field, records);
    return (field.options ?? []).map(({ value, label }): EditorOption => {
      const shape = shapeOfChoice(field, value);
      return {
        id: value,
        label: label[language],
        mark: shape && createElement(StatusMark, { shape }),
      };
    });
  }, [field, target, listed, types, records, language]);
}

function recordOptions(
  records: readonly AnyRecord[],
  type: TypeDescriptor | undefined,
): EditorOption[] {
  return records
    .map((record): EditorOption => ({
      id: record.id,
      label: nameOfRecord(record, type?.title ?? []),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}

export const nameOfRecord = (record: AnyRecord, title: readonly string[]): string =>
  title
    .flatMap((name) =>
      typeof record[name] === 'string' && record[name] !== '' ? [record[name]] : [],
    )
    .join(' ');

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
