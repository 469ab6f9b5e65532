/** The results on paper; a message goes to the structures invited. */
import { useTranslation } from 'react-i18next';
import { organisation } from '#shared/model/organisation.ts';
import { useClient } from '#renderer/client/context.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';

export function ReportMenu({ workshop }: { workshop: string }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const invited = useMaillonQuery('workshop.view', { workshop }).data?.value.workshop['invited'];
  const structures = useRecords(organisation) ?? [];
  const addresses = structures.flatMap(({ id, email }) =>
    Array.isArray(invited) && invited.includes(id) && email ? [email] : [],
  );
  return (
    <DocumentMenu
      make={(wishes) => client.call('export.workshop', { workshop, ...wishes })}
      addresses={addresses}
      aboutAddresses={
        addresses.length === 0
          ? t('workshops.nobodyInvited')
          : t('workshops.addresses', { count: addresses.length })
      }
    />
  );
}
