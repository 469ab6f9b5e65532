/** How many addresses a message reaches, and who has none. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const MOST_NAMES = 6;

export function useReach(): (
  reached: number,
  unreached: readonly { readonly name: string }[],
) => string {
  const { t } = useTranslation();
  return useCallback(
    (reached, unreached) => {
      const named = unreached.slice(0, MOST_NAMES).map(({ name }) => name);
      const names = [...named, ...(unreached.length > MOST_NAMES ? ['…'] : [])].join(', ');
      return [
        t('directory.reaches', { count: reached }),
        ...(unreached.length === 0
          ? []
          : [t('directory.unreached', { count: unreached.length, names })]),
      ].join(' · ');
    },
    [t],
  );
}
