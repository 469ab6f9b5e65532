/**
 * What a record is called, from the fields that its type says name it.
 *
 * A part that leads to another record is named as that one is, when it is read: a membership is « Les Amis du vélo · 2026 »
 * under whatever name the structure now bears. Words side by side make one name (« Camille Roux »); a record led to is
 * set apart.
 */
import { readAttachment } from '../model/attachment-value.ts';
import type { FieldKind } from '../model/field.ts';

/** What is needed of a type; that of the model and the contract's descriptor both fit. */
export interface NamedType {
  readonly title: readonly string[];
  readonly fields: readonly { readonly name: string; readonly kind: FieldKind }[];
}

/** The fields among those of its title by which a record is named after another. */
export const namingReferences = ({ title, fields }: NamedType): readonly string[] =>
  title.filter((name) => fields.some((field) => field.name === name && field.kind === 'reference'));

/** @param nameOf what the record led to is called; undefined or blank where it is not known here */
export function recordTitle(
  type: NamedType,
  record: Readonly<Record<string, unknown>>,
  nameOf: (id: string) => string | undefined,
): string {
  const kinds = new Map(type.fields.map(({ name, kind }) => [name, kind]));
  let title = '';
  let isAfterReference = false;
  for (const name of type.title) {
    const kind = kinds.get(name);
    const isReference = kind === 'reference';
    const value = record[name];
    const text = isReference && typeof value === 'string' ? nameOf(value) : wordsOf(kind, value);
    if (text === undefined || text.trim() === '') continue;
    const isApart = isReference || isAfterReference;
    title = title === '' ? text : `${title}${isApart ? ' · ' : ' '}${text}`;
    isAfterReference = isReference;
  }
  return title;
}

/** Of an attached file, the name that a person gave it. */
function wordsOf(kind: FieldKind | undefined, value: unknown): string | undefined {
  if (kind === 'attachment') return readAttachment(value)?.name;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
