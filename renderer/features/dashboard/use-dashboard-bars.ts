/**
 * The figures of the dashboard as bars. Given `onOpen`, each figure leads to its actions and each name narrows the
 * dashboard to it; without, they are for a wall.
 */
import { useTranslation } from 'react-i18next';
import { filtersOf, type Group, type Grouping, orderedGroups } from '#shared/domain/dashboard.ts';
import { FINDINGS } from '#shared/domain/plan-filter.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { formatPeriod } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { Bar, BarPart, BarsData, Series } from '#renderer/ui/chart/bars.ts';
import { DONE, priorityOf, statusOf } from './conditions.ts';
import type { DashboardData } from './dashboard-data.ts';

export type OnOpen = (filters: readonly Condition[]) => void;

export interface DashboardBars {
  readonly groups: (grouping: Grouping) => BarsData;
  readonly status: () => BarsData;
  readonly priorities: () => BarsData;
}

const DONE_COLOURS = { fill: 'accent', edge: 'accent', ink: 'accent-ink' };
const LATE_COLOURS = { fill: 'bad-soft', edge: 'bad', ink: 'bad' };
const OTHER_COLOURS = { fill: 'sunken', edge: 'line-3', ink: 'ink' };

export function useDashboardBars(data: DashboardData, onOpen?: OnOpen): DashboardBars {
  const { t } = useTranslation();
  const language = useLanguage();
  const { locale } = wordsOf(language);
  const { figures, says } = data;
  const number = (value: number): string => formatNumber(value, locale);
  const percent = (value: number): string => t('dashboard.percent', { value });
  const opened = (label: string, filters: readonly Condition[]): BarPart['open'] =>
    onOpen && { label, onPress: () => onOpen(data.filters(filters)) };
  const part = (value: number, label: string, filters?: readonly Condition[]): BarPart => ({
    value,
    words: number(value),
    open: filters && opened(`${number(value)} ${label}`, filters),
  });

  const groupBar = (grouping: Grouping, group: Group): Bar => {
    const { key, actions, done, late, progress } = group;
    const title = data.keyLabel(grouping, key);
    const own = filtersOf(grouping, key);
    const [all, ofDone, ofLate] = [
      t('dashboard.actions', { count: actions }),
      t('dashboard.done', { count: done }),
      t('dashboard.finding.late', { count: late }),
    ];
    return {
      id: key,
      lead: '',
      title,
      note: `${number(actions)} ${all}`,
      openNote: opened(`${number(actions)} ${all}, ${title}`, own),
      mark: null,
      parts: {
        done: part(done, `${ofDone}, ${title}`, [...own, DONE]),
        late: part(late, `${ofLate}, ${title}`, [...own, ...FINDINGS.late]),
        others: part(actions - done - late, ''),
      },
      end: progress === null ? '–' : percent(progress),
      onTitle: onOpen && (() => data.toggle({ grouping, key, label: title })),
    };
  };

  const groupSeries: readonly Series[] = [
    { id: 'done', name: says.done, ...DONE_COLOURS },
    { id: 'late', name: says.late, ...LATE_COLOURS },
    { id: 'others', name: t('dashboard.others'), ...OTHER_COLOURS },
  ];

  return {
    groups: (grouping) => ({
      series: groupSeries,
      ends: says.progressColumn,
      bars: orderedGroups(grouping, figures.groups[grouping]).map((group) =>
        groupBar(grouping, group),
      ),
    }),
    status: () => ({
      series: [{ id: 'actions', name: says.actions, ...DONE_COLOURS }],
      ends: t('dashboard.share'),
      bars: figures.byStatus.map(({ status, actions }) => ({
        id: status,
        lead: '',
        title: data.statusLabel(status),
        note: '',
        mark: null,
        parts: {
          actions: part(actions, data.statusLabel(status), [statusOf(status)]),
        },
        end: percent(Math.round((actions * 100) / Math.max(1, figures.actions))),
      })),
    }),
    priorities: () => ({
      series: [
        { id: 'carried', name: t('dashboard.carried'), ...DONE_COLOURS },
        { id: 'new', name: t('dashboard.newOnes'), ...OTHER_COLOURS },
      ],
      ends: says.drift,
      bars: figures.priorities.map(({ period, marked, states }) => {
        const title = formatPeriod(period, language);
        const state = (name: string): number => states[name] ?? 0;
        const note = `${number(marked)} ${t('dashboard.marked', { count: marked })}`;
        return {
          id: period,
          lead: '',
          title,
          note,
          openNote: opened(`${note}, ${title}`, [priorityOf(period)]),
          mark: null,
          parts: {
            carried: part(state('carried') + state('resumed'), ''),
            new: part(state('new') + state('marked'), ''),
          },
          end: driftWords(data, period, locale),
        };
      }),
    }),
  };
}

/** « 67 % » of the period before came back; nothing where nothing could. */
export function driftWords({ figures }: DashboardData, period: string, locale: string): string {
  const drift = figures.drifts.find(({ to }) => to === period);
  return drift === undefined || drift.of === 0
    ? '–'
    : formatNumber(drift.carried / drift.of, locale, { style: 'percent' });
}
