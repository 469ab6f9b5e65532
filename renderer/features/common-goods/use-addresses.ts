/** The addresses of structures, and what to say of them beside a message. */
import { useTranslation } from 'react-i18next';
import { organisation } from '#shared/model/organisation.ts';
import { useRecords } from '#renderer/client/records.ts';

export function useAddresses(structures: readonly (string | null)[]): {
  addresses: readonly string[];
  aboutAddresses: string;
} {
  const { t } = useTranslation();
  const records = useRecords(organisation) ?? [];
  const wanted = new Set(structures);
  const addresses = records.flatMap(({ id, email }) => (wanted.has(id) && email ? [email] : []));
  return {
    addresses,
    aboutAddresses:
      addresses.length === 0
        ? t('commonGoods.noAddress')
        : t('commonGoods.addresses', { count: addresses.length }),
  };
}
