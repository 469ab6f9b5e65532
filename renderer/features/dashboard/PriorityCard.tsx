/** Priorities period by period, and how much of each was carried over to the next. */
import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/view-definition.ts';
import { formatPeriod } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import type { DashboardData } from './dashboard-data.ts';

interface PriorityCardProps {
  data: DashboardData;
  onOpen: (filters: readonly Condition[]) => void;
}

export function PriorityCard({ data, onOpen }: PriorityCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { locale } = wordsOf(language);
  const { priorities, drifts } = data.figures;
  const driftTo = (period: string) => drifts.find(({ to }) => to === period);
  const state = (states: Readonly<Record<string, number>>, name: string): number =>
    states[name] ?? 0;
  return (
    <Card title={data.says.priorities}>
      {priorities.length === 0 ? (
        <p className="dashboard__nothing">{t('dashboard.noPriorities')}</p>
      ) : (
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
                    onPress={() =>
                      onOpen(data.filters([{ column: `priority:${period}`, test: { is: 'yes' } }]))
                    }
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
              cell: ({ period }) => {
                const drift = driftTo(period);
                return drift === undefined || drift.of === 0
                  ? '–'
                  : formatNumber(drift.carried / drift.of, locale, { style: 'percent' });
              },
            },
          ]}
        />
      )}
      <p className="dashboard__nothing">{t('dashboard.driftMeaning')}</p>
    </Card>
  );
}
