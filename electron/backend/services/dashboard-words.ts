/** The words of a printed dashboard: those of the model and of the plan, then those of documents. */
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import type { DashboardWords } from '#shared/domain/document/dashboard-print.ts';
import { topLevelName } from '#shared/model/level.ts';
import { fieldNamed, type RecordType } from '#shared/model/model.ts';
import { type Language, writeValue } from '#shared/model/value-text.ts';
import { documentWordsOf } from '#shared/words/documents.ts';
import { formatAmount, formatDate, formatPeriod } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';

export function dashboardWords(
  plan: AnyRecord,
  names: Names,
  item: RecordType,
  language: Language,
): DashboardWords {
  const { dashboard: says, page, continued, made } = documentWordsOf(language);
  const { locale } = wordsOf(language);
  const labelOf = (name: string): string => fieldNamed(item, name)?.label[language] ?? '';
  const status = fieldNamed(item, 'status');
  const number = (value: number): string => formatNumber(value, locale);
  const percent = (value: number): string =>
    formatNumber(value / 100, locale, { style: 'percent' });
  return {
    language,
    page,
    continued,
    made: (date) => made(formatDate(date, language)),
    heading: says.heading,
    figures: ({ actions, done, progress, planned, actual }) => [
      says.counts(actions, done),
      ...(progress === null ? [] : [says.progress(percent(progress))]),
      ...(planned === 0 && actual === 0
        ? []
        : [says.budget(formatAmount(planned, locale), formatAmount(actual, locale))]),
    ],
    finding: (finding, count) => says.findings[finding](number(count)),
    grouping: (grouping) =>
      ({
        goal: topLevelName(plan['levelNames'], language),
        territory: says.territory,
        year: says.year,
        lead: labelOf('leadOrganisation'),
      })[grouping],
    by: (name) => says.by(name.toLocaleLowerCase(locale)),
    key: (grouping, key) => (key === '' ? says.without[grouping] : (names[key]?.title ?? key)),
    status: (value) =>
      value === '' || status === undefined
        ? says.withoutStatus
        : writeValue(status, value, language),
    period: (period) => formatPeriod(period, language),
    columns: {
      actions: says.actions,
      done: says.done,
      late: says.late,
      progress: says.progressColumn,
      status: says.status,
      period: says.period,
      marked: says.marked,
      drift: says.drift,
    },
    number,
    percent,
    byStatus: says.byStatus,
    priorities: says.priorities,
    nothing: says.nothing,
  };
}
