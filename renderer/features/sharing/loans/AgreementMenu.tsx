/** The agreement of a booking: printed, changed in Word, or joined to a message to who takes the thing. */
import { useTranslation } from 'react-i18next';
import { organisation } from '#shared/model/organisation.ts';
import { useClient } from '#renderer/client/context.ts';
import { useRecords } from '#renderer/client/records.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import type { Loan } from './loan.ts';

export function AgreementMenu({ loan, what }: { loan: Loan; what: string }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const structure = useRecords(organisation)?.find(({ id }) => id === loan.organisation);
  const addresses = structure?.email ? [structure.email] : [];
  return (
    <DocumentMenu
      label={t('sharing.agreement')}
      about={what}
      size="s"
      make={(wishes) => client.call('export.agreement', { booking: loan.id, ...wishes })}
      addresses={addresses}
      aboutAddresses={
        addresses.length === 0
          ? t('sharing.noAddresses')
          : t('sharing.addresses', { count: addresses.length })
      }
    />
  );
}
