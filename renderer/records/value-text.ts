/** A value as it is written in the cell of a grid: days in figures, amounts by year added up. */
import type { Names } from '#shared/contract/records.ts';
import { formatAmount, formatField } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { isTick, sumOf, type RecordColumn } from './record-column.ts';

export function valueText(
  { field, element }: Pick<RecordColumn, 'field' | 'element'>,
  value: unknown,
  names: Names,
  language: Language,
): string {
  const { locale, values } = wordsOf(language);
  if (isTick({ field, element })) return value === true ? values.yes : '';
  if (field.kind === 'money' && field.element === 'year')
    return isEmpty(value) ? '' : formatAmount(sumOf(value), locale);
  if (field.kind === 'date' && typeof value === 'string') return formatDay(value, locale);
  return formatField(
    element === null ? field : { ...field, element: undefined },
    value ?? null,
    language,
    names,
  );
}

const isEmpty = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0;

function formatDay(day: string, locale: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) ? day : dayFormat(locale).format(time);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language: making one costs more than writing a hundred days. */
function dayFormat(locale: string): Intl.DateTimeFormat {
  const found =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(locale, found);
  return found;
}
