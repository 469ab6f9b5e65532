/**
 * What the columns of a table of records mean, from their headings: the explicit form that an export falls back on
 * (« Notes [notes] »), a field by its label or one of its other names, and keyed fields followed by their year or period
 * (« Budget prévu (2026) »).
 */
import { fold } from '../lib/fold.ts';
import { readElement } from '../model/element-text.ts';
import { isSet } from '../model/field.ts';
import type { Field } from '../model/model.ts';

export interface FieldTarget {
  readonly kind: 'field';
  readonly field: Field;
  readonly element: string;
}

const ID_LABEL = { fr: 'Identifiant', en: 'Identifier' };
const ID_HEADINGS = new Set([ID_LABEL.fr, ID_LABEL.en, 'ID'].map(fold));
export const idLabel = (language: keyof typeof ID_LABEL): string => ID_LABEL[language];
/** « Identifiant », or the explicit form of it. */
export const isIdHeading = (heading: string): boolean =>
  ID_HEADINGS.has(fold(heading)) || heading.trim().endsWith('[id]');

/** What stands in brackets at the end of a heading that an export had to make explicit. */
export const explicitKey = (heading: string): string | undefined =>
  /\[([^[\]]+)\]$/.exec(heading.trim())?.[1];

export function fieldOfKey(key: string, fields: readonly Field[]): FieldTarget | null {
  const [name = '', ...element] = key.split(' ');
  const field = fields.find((one) => one.name === name);
  return field === undefined ? null : fieldTarget(field, element.join(' '));
}

export function plainField(heading: string, fields: readonly Field[]): FieldTarget | null {
  const folded = fold(heading);
  const named = (field: Field): boolean => namesOf(field).some((name) => fold(name) === folded);
  const field = folded === '' ? undefined : fields.find((one) => named(one));
  return field === undefined ? null : fieldTarget(field, '');
}

/** « Priorisation 2024-2025 », « Budget prévu (2026) »: the longest name first. */
export function keyedField(heading: string, fields: readonly Field[]): FieldTarget | null {
  const words = heading.trim().split(/\s+/u);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const name = fold(words.slice(0, count).join(' '));
    const rest = words
      .slice(count)
      .join(' ')
      .replace(/^\((.*)\)$/u, '$1');
    for (const field of fields) {
      if (field.element === undefined || !namesOf(field).some((one) => fold(one) === name))
        continue;
      const target = fieldTarget(field, readElement(field.element, rest) ?? '');
      if (target !== null) return target;
    }
  }
  return null;
}

/** A keyed field needs its element, and a single field or a set has none. */
export function fieldTarget(field: Field, element: string): FieldTarget | null {
  const isKeyed = field.element !== undefined && !isSet(field);
  return isKeyed === (element !== '') ? { kind: 'field', field, element } : null;
}

const namesOf = ({ label, headings }: Field): string[] => [label.fr, label.en, ...(headings ?? [])];
