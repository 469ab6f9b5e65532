/** A total as it is written where there is little room, and as it is heard and shown on hover. */
import type { TFunction } from 'i18next';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Total } from '#shared/domain/column-total.ts';
import { isShare } from '#shared/model/total.ts';
import { labelOf } from '#shared/model/value-text.ts';
import { formatAmount, formatDate } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { formatDays } from '#renderer/i18n/format.ts';
import type { Language } from '#renderer/i18n/language.ts';
import type { RecordColumn } from './record-column.ts';

/** « Somme : 10 335 € », « En cours : 12, À faire : 5 » */
export function totalWords(
  total: Total,
  { field }: RecordColumn,
  t: TFunction,
  language: Language,
): string {
  switch (total.is) {
    case 'sum':
    case 'average':
      return t(`totals.said.${total.is}`, { value: figure(total.value, field, t, language) });
    case 'span':
      return total.from === total.to
        ? formatDate(total.from, language)
        : t('totals.said.span', {
            from: formatDate(total.from, language),
            to: formatDate(total.to, language),
          });
    case 'byValue':
      return total.counts
        .map(({ value, count }) =>
          t('totals.said.value', { value: labelOf(field, value, language), count }),
        )
        .join(', ');
    case 'ticked':
    case 'filled':
      return t(`totals.said.${total.is}`, { count: total.count });
    default:
      return assertNever(total);
  }
}

/** Of all totals but those by value, which are drawn. */
export function shortWords(
  total: Exclude<Total, { is: 'byValue' }>,
  { field }: RecordColumn,
  t: TFunction,
  language: Language,
): string {
  switch (total.is) {
    case 'sum':
    case 'average':
      return t(`totals.short.${total.is}`, { value: figure(total.value, field, t, language) });
    case 'span':
      return formatDays(total.from, total.to, language);
    case 'ticked':
      return formatNumber(total.count, wordsOf(language).locale);
    case 'filled':
      return t('totals.said.filled', { count: total.count });
    default:
      return assertNever(total);
  }
}

function figure(
  value: number,
  field: RecordColumn['field'],
  t: TFunction,
  language: Language,
): string {
  const { locale } = wordsOf(language);
  if (field.kind === 'money') return formatAmount(Math.round(value), locale);
  if (isShare(field)) return t('plan.percent', { count: Math.round(value) });
  return formatNumber(value, locale, { maximumFractionDigits: 1 });
}
