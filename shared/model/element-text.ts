/** Text ↔ what distinguishes the cells of a keyed field, as headings and command lines write it. */
import { assertNever } from '../lib/assert-never.ts';
import type { ElementKind } from './field.ts';
import { readPeriod, writePeriod } from './period-text.ts';
import { LONGEST_ELEMENT, RECORD_ID } from './value-schema.ts';
import type { Language } from './value-text.ts';

/** The element, or undefined when the text is none. */
export function readElement(kind: ElementKind, text: string): string | undefined {
  const plain = text.trim();
  switch (kind) {
    case 'word':
      return plain === '' || plain.length > LONGEST_ELEMENT ? undefined : plain;
    case 'reference':
      return RECORD_ID.test(plain) ? plain : undefined;
    case 'year':
      return /^\d{4}$/.test(plain) ? plain : undefined;
    case 'period':
      return plain.length > LONGEST_ELEMENT ? undefined : readPeriod(plain);
    case 'rank':
      return /^[1-9]\d?$/.test(plain) ? plain : undefined;
    default:
      return assertNever(kind);
  }
}

export const writeElement = (kind: ElementKind, element: string, language: Language): string =>
  kind === 'period' ? writePeriod(element, language) : element;
