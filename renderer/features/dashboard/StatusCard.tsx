/** How many actions stand in each state. */
import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/view-definition.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import type { DashboardData } from './dashboard-data.ts';

interface StatusCardProps {
  data: DashboardData;
  onOpen: (filters: readonly Condition[]) => void;
}

export function StatusCard({ data, onOpen }: StatusCardProps) {
  const { t } = useTranslation();
  const { locale } = wordsOf(useLanguage());
  const { byStatus, actions } = data.figures;
  const conditionOf = (status: string): Condition => ({
    column: 'status',
    test: status === '' ? { is: 'missing' } : { is: 'anyOf', values: [status] },
  });
  return (
    <Card title={data.says.byStatus}>
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
                onPress={() => onOpen(data.filters([conditionOf(status)]))}
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
    </Card>
  );
}
