/**
 * The same figures group by group, drawn or in a table. A group's name narrows the whole dashboard to it; its counts
 * open its actions.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filtersOf, type Group, type Grouping, orderedGroups } from '#shared/domain/dashboard.ts';
import { FINDINGS } from '#shared/domain/plan-filter.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { Button } from '#renderer/ui/button/Button.tsx';
import { ChartCard } from '#renderer/ui/chart/ChartCard.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import { DONE } from './conditions.ts';
import type { DashboardData } from './dashboard-data.ts';
import type { DashboardBars } from './use-dashboard-bars.ts';

interface GroupCardProps {
  grouping: Grouping;
  data: DashboardData;
  bars: DashboardBars;
  onOpen: (filters: readonly Condition[]) => void;
}

const SHOWN_AT_FIRST = 12;

export function GroupCard({ grouping, data, bars, onOpen }: GroupCardProps) {
  const { t } = useTranslation();
  const { locale } = wordsOf(useLanguage());
  const [isWhole, setIsWhole] = useState(false);
  const title = data.says.by(data.groupingLabel(grouping).toLocaleLowerCase(locale));
  const groups = orderedGroups(grouping, data.figures.groups[grouping]);
  const shown = isWhole ? groups : groups.slice(0, SHOWN_AT_FIRST);
  const count = (value: number, words: string, group: Group, more: readonly Condition[] = []) =>
    value === 0 ? (
      '0'
    ) : (
      <LinkButton
        label={`${formatNumber(value, locale)} ${words}, ${data.keyLabel(grouping, group.key)}`}
        onPress={() => onOpen(data.filters([...filtersOf(grouping, group.key), ...more]))}
      >
        {formatNumber(value, locale)}
      </LinkButton>
    );
  const drawn = bars.groups(grouping);
  const table = (
    <Table
      caption={t('dashboard.table', { what: title })}
      isCaptionHidden
      rows={shown}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'name',
          label: data.groupingLabel(grouping),
          cell: ({ key }) => (
            <LinkButton
              isPressed={data.narrowings.some(
                (one) => one.grouping === grouping && one.key === key,
              )}
              onPress={() => data.toggle({ grouping, key, label: data.keyLabel(grouping, key) })}
            >
              {data.keyLabel(grouping, key)}
            </LinkButton>
          ),
        },
        {
          id: 'actions',
          label: data.says.actions,
          align: 'end',
          cell: (group) =>
            count(group.actions, t('dashboard.actions', { count: group.actions }), group),
        },
        {
          id: 'done',
          label: data.says.done,
          align: 'end',
          cell: (group) =>
            count(group.done, t('dashboard.done', { count: group.done }), group, [DONE]),
        },
        {
          id: 'late',
          label: data.says.late,
          align: 'end',
          cell: (group) =>
            count(
              group.late,
              t('dashboard.finding.late', { count: group.late }),
              group,
              FINDINGS.late,
            ),
        },
        {
          id: 'progress',
          label: data.says.progressColumn,
          cell: ({ progress }) =>
            progress === null ? (
              '–'
            ) : (
              <span className="dashboard__progress">
                <ThinBar
                  value={progress / 100}
                  label={t('dashboard.percent', { value: progress })}
                />
                <span aria-hidden>{t('dashboard.percent', { value: progress })}</span>
              </span>
            ),
        },
      ]}
    />
  );
  return (
    <ChartCard
      title={title}
      chartTitle={`${data.planTitle} – ${title}`}
      data={{ ...drawn, bars: isWhole ? drawn.bars : drawn.bars.slice(0, SHOWN_AT_FIRST) }}
      table={table}
    >
      {groups.length > SHOWN_AT_FIRST && !isWhole && (
        <Button variant="quiet" size="s" onPress={() => setIsWhole(true)}>
          {t('dashboard.more', { count: groups.length - SHOWN_AT_FIRST })}
        </Button>
      )}
    </ChartCard>
  );
}
