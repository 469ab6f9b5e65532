/** The dashboard on paper; a message goes to the structures that lead actions. */
import { useTranslation } from 'react-i18next';
import { organisation } from '#shared/model/organisation.ts';
import { useClient } from '#renderer/client/context.ts';
import { useRecords } from '#renderer/client/records.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import type { DashboardData } from './dashboard-data.ts';

export function DashboardDocument({ plan, data }: { plan: string; data: DashboardData }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const structures = useRecords(organisation) ?? [];
  const leads = new Set(data.figures.groups.lead.map(({ key }) => key));
  const addresses = structures.flatMap(({ id, email }) => (leads.has(id) && email ? [email] : []));
  return (
    <DocumentMenu
      make={(wishes) =>
        client.call('export.dashboard', { plan, filters: [...data.filters()], ...wishes })
      }
      addresses={addresses}
      aboutAddresses={
        addresses.length === 0
          ? t('exporting.noAddress')
          : t('exporting.addresses', { count: addresses.length })
      }
    />
  );
}
