/** What a record is called, and the few facts that tell it from another of that name. */
import type { AnyRecord, Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { Language } from '#shared/model/value-text.ts';
import { formatField } from '#shared/words/format.ts';

export const titleIn = (type: TypeDescriptor, record: AnyRecord): string =>
  type.title.flatMap((name) => (typeof record[name] === 'string' ? [record[name]] : [])).join(' ');

const MOST_FACTS = 5;

/** The first fields that say something, beside its name: « Association · 69100 · Villeurbanne ». */
export const shortAbout = (
  type: TypeDescriptor,
  record: AnyRecord,
  language: Language,
  names: Names,
): string =>
  type.fields
    .filter(
      ({ name, kind, internal }) =>
        internal !== true && kind !== 'richText' && !type.title.includes(name),
    )
    .map((field) => formatField(field, record[field.name], language, names))
    .filter((text) => text !== '')
    .slice(0, MOST_FACTS)
    .join(' · ');
