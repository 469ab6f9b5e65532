/** A condition in a few words, as its chip says it: « Territoires : Rhône, Ain ». */
import type { TFunction } from 'i18next';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Condition, Test } from '#shared/domain/view-definition.ts';
import { formatAmount, formatDate } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { firstMembers } from './first-members.ts';
import { labelOfValue } from './filter-options.ts';
import type { RecordColumn } from './record-column.ts';
import type { RecordsData } from './records-data.ts';

export function conditionWords(
  { column: id, test }: Condition,
  data: Pick<RecordsData, 'columns' | 'names'>,
  language: Language,
  t: TFunction,
): string {
  const column = data.columns.find((candidate) => candidate.id === id);
  if (column === undefined) return t('views.unknownColumn');
  return t('views.condition', {
    column: column.grid.label,
    test: testWords(test, column, data, language, t),
  });
}

function testWords(
  test: Test,
  column: RecordColumn,
  data: Pick<RecordsData, 'columns' | 'names'>,
  language: Language,
  t: TFunction,
): string {
  switch (test.is) {
    case 'containing':
      return t('views.quoted', { text: test.text });
    case 'anyOf': {
      const labels = test.values.map((value) => labelOfValue(column, value, data.names, language));
      const { shown, left } = firstMembers(labels);
      return left === 0
        ? shown.join(', ')
        : `${shown.join(', ')} ${t('plan.left', { count: left })}`;
    }
    case 'within': {
      const [from, to] = [test.from, test.to].map((day) => day && formatDate(day, language));
      return rangeWords(
        from ?? null,
        to ?? null,
        ['views.days', 'views.daysFrom', 'views.daysTo'],
        t,
      );
    }
    case 'between': {
      const [least, most] = [test.least, test.most].map((number) =>
        number === null ? null : numberWords(number, column, language),
      );
      return rangeWords(
        least ?? null,
        most ?? null,
        ['views.numbers', 'views.numbersFrom', 'views.numbersTo'],
        t,
      );
    }
    case 'yes':
    case 'no':
    case 'late':
    case 'missing':
    case 'present':
    case 'question':
    case 'placeholder':
      return t(`views.is.${test.is}`);
    default:
      return assertNever(test);
  }
}

function rangeWords(
  from: string | null,
  to: string | null,
  [both, first, last]: readonly [
    'views.days' | 'views.numbers',
    'views.daysFrom' | 'views.numbersFrom',
    'views.daysTo' | 'views.numbersTo',
  ],
  t: TFunction,
): string {
  if (from !== null && to !== null) return t(both, { from, to });
  if (from !== null) return t(first, { from });
  return to === null ? t('views.is.present') : t(last, { to });
}

function numberWords(number: number, { field }: RecordColumn, language: Language): string {
  const { locale } = wordsOf(language);
  return field.kind === 'money' ? formatAmount(number, locale) : formatNumber(number, locale);
}
