/** Priorities period by period, and how much of each was carried over to the next. */
import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/view-definition.ts';
import { formatPeriod } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { ChartCard } from '#renderer/ui/chart/ChartCard.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { priorityOf } from './conditions.ts';
import type { DashboardData } from './dashboard-data.ts';
import { type DashboardBars, driftWords } from './use-dashboard-bars.ts';

interface PriorityCardProps {
  data: DashboardData;
  bars: DashboardBars;
  onOpen: (filters: readonly Condition[]) => void;
}

export function PriorityCard({ data, bars, onOpen }: PriorityCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { locale } = wordsOf(language);
  const { priorities } = data.figures;
  const state = (states: Readonly<Record<string, number>>, name: string): number =>
    states[name] ?? 0;
  if (priorities.length === 0)
    return (
      <Card title={data.says.priorities}>
        <p className="dashboard__nothing">{t('dashboard.noPriorities')}</p>
      </Card>
    );
  return (
    <ChartCard
      title={data.says.priorities}
      chartTitle={`${data.planTitle} – ${data.says.priorities}`}
      data={bars.priorities()}
      table={
        <Table
          caption={t('dashboard.table', { what: data.says.priorities })}
          isCaptionHidden
          rows={priorities}
          rowKey={({ period }) => period}
          columns={[
            {
              id: 'period',
              label: data.says.period,
              cell: ({ period }) => formatPeriod(period, language),
            },
            {
              id: 'marked',
              label: data.says.marked,
              align: 'end',
              cell: ({ period, marked }) =>
                marked === 0 ? (
                  '0'
                ) : (
                  <LinkButton
                    label={`${formatNumber(marked, locale)} ${data.says.marked}, ${formatPeriod(period, language)}`}
                    onPress={() => onOpen(data.filters([priorityOf(period)]))}
                  >
                    {formatNumber(marked, locale)}
                  </LinkButton>
                ),
            },
            {
              id: 'new',
              label: t('dashboard.newOnes'),
              align: 'end',
              cell: ({ states }) => state(states, 'new') + state(states, 'marked'),
            },
            {
              id: 'carried',
              label: t('dashboard.carried'),
              align: 'end',
              cell: ({ states }) => state(states, 'carried') + state(states, 'resumed'),
            },
            {
              id: 'drift',
              label: data.says.drift,
              align: 'end',
              cell: ({ period }) => driftWords(data, period, locale),
            },
          ]}
        />
      }
    >
      <p className="dashboard__nothing">{t('dashboard.driftMeaning')}</p>
    </ChartCard>
  );
}
