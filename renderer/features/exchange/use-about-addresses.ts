/** What is said under « Copier les adresses » of structures. */
import { useTranslation } from 'react-i18next';

export function useAboutAddresses(): (addresses: readonly string[]) => string {
  const { t } = useTranslation();
  return (addresses) =>
    addresses.length === 0
      ? t('exchange.noAddress')
      : t('exchange.addresses', { count: addresses.length });
}
