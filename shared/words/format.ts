/** Values as a person reads them: « 15 décembre 2026 », « 1 150 € », « Camille Roux ». Never read back. */
import type { Names } from '../contract/records.ts';
import type { ElementKind, Value } from '../model/field.ts';
import { spanOf } from '../model/period.ts';
import { writeDuration } from '../model/text-format.ts';
import { labelOf, type Language, type ReadableField } from '../model/value-text.ts';
import { calendarWord } from './calendar-word.ts';
import { formatNumber } from './number.ts';
import { wordsOf } from './sentences.ts';

export interface FormattedField extends ReadableField {
  readonly element?: ElementKind | undefined;
}

/** The value of one cell; '' for an empty one. */
export function formatValue(
  field: ReadableField,
  value: Value,
  language: Language,
  names: Names,
): string {
  if (value === null) return '';
  const { values, locale } = wordsOf(language);
  if (typeof value === 'boolean') return value ? values.yes : values.no;
  if (typeof value === 'number') {
    if (field.kind === 'money') return formatAmount(value, locale);
    if (field.format === 'year') return String(value);
    return field.format === 'duration' ? writeDuration(value) : formatNumber(value, locale);
  }
  switch (field.kind) {
    case 'date':
      return formatDate(value, language);
    case 'period':
      return formatPeriod(value, language);
    case 'choice':
      return labelOf(field, value, language);
    case 'reference':
      return formatName(value, language, names);
    case 'attachment':
      return value.slice(value.indexOf(':') + 1);
    default:
      return value;
  }
}

/** What distinguishes a cell of a keyed field: the word, the name, the year. */
export function formatElement(
  kind: ElementKind,
  element: string,
  language: Language,
  names: Names,
): string {
  if (kind === 'reference') return formatName(element, language, names);
  if (kind === 'period') return formatPeriod(element, language);
  return kind === 'rank' ? wordsOf(language).values.rank(element) : element;
}

/** A whole field as queries answer it: a value, the list of a set, or a dictionary by year, period or rank. */
export function formatField(
  field: FormattedField,
  value: unknown,
  language: Language,
  names: Names,
): string {
  const kind = field.element;
  if (kind === undefined) return isValue(value) ? formatValue(field, value, language, names) : '';
  if (Array.isArray(value)) {
    return value.map((member) => formatElement(kind, String(member), language, names)).join(', ');
  }
  return Object.entries(value ?? {})
    .filter((entry): entry is [string, Value] => isValue(entry[1]))
    .map(([element, single]) => {
      const key = formatElement(kind, element, language, names);
      if (single === true) return key;
      return wordsOf(language).values.keyed(key, formatValue(field, single, language, names));
    })
    .join(', ');
}

export function formatDate(date: string, language: Language): string {
  const { values, locale } = wordsOf(language);
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const month = calendarWord(day, locale, { month: 'long' });
  return values.date(day.getUTCDate(), month, day.getUTCFullYear());
}

/** Years are joined by an en dash; days are written out. */
export function formatPeriod(period: string, language: Language): string {
  if (!period.includes('/')) return period.replace('-', '–');
  const span = spanOf(period);
  if (span === undefined) return period;
  return wordsOf(language).values.days(
    formatDate(span.start, language),
    formatDate(span.end, language),
  );
}

export function formatAmount(cents: number, locale: string): string {
  const fractionDigits = cents % 100 === 0 ? 0 : 2;
  return formatNumber(cents / 100, locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
}

function formatName(id: string, language: Language, names: Names): string {
  const { values } = wordsOf(language);
  const known = Object.hasOwn(names, id) ? names[id] : undefined;
  if (known === undefined) return values.notReceived;
  return known.deleted ? values.inBin(known.title) : known.title;
}

const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
