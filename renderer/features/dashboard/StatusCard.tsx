/** How many actions stand in each state, drawn or in a table. */
import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/view-definition.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { ChartCard } from '#renderer/ui/chart/ChartCard.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import { statusOf } from './conditions.ts';
import type { DashboardData } from './dashboard-data.ts';
import type { DashboardBars } from './use-dashboard-bars.ts';

interface StatusCardProps {
  data: DashboardData;
  bars: DashboardBars;
  onOpen: (filters: readonly Condition[]) => void;
}

export function StatusCard({ data, bars, onOpen }: StatusCardProps) {
  const { t } = useTranslation();
  const { locale } = wordsOf(useLanguage());
  const { byStatus, actions } = data.figures;
  return (
    <ChartCard
      title={data.says.byStatus}
      chartTitle={`${data.planTitle} – ${data.says.byStatus}`}
      data={bars.status()}
      table={
        <Table
          caption={t('dashboard.table', { what: data.says.byStatus })}
          isCaptionHidden
          rows={byStatus}
          rowKey={({ status }) => status}
          columns={[
            {
              id: 'status',
              label: data.says.status,
              cell: ({ status }) => data.statusLabel(status),
            },
            {
              id: 'actions',
              label: data.says.actions,
              align: 'end',
              cell: ({ status, actions: count }) => (
                <LinkButton
                  label={`${formatNumber(count, locale)} ${data.statusLabel(status)}`}
                  onPress={() => onOpen(data.filters([statusOf(status)]))}
                >
                  {formatNumber(count, locale)}
                </LinkButton>
              ),
            },
            {
              id: 'share',
              label: t('dashboard.share'),
              cell: ({ actions: count }) => {
                const value = Math.round((count * 100) / actions);
                return (
                  <span className="dashboard__progress">
                    <ThinBar value={value / 100} label={t('dashboard.percent', { value })} />
                    <span aria-hidden>{t('dashboard.percent', { value })}</span>
                  </span>
                );
              },
            },
          ]}
        />
      }
    />
  );
}
