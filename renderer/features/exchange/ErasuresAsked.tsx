/**
 * People whom other structures erased and who still stand here: left unticked when a file was accepted, or asked for by
 * the shared folder. Each stays listed until a person erases them from their record.
 */
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';

interface ErasuresAskedProps {
  personPath: (id: string) => string;
}

export function ErasuresAsked({ personPath }: ErasuresAskedProps) {
  const { t } = useTranslation();
  const { data } = useMaillonQuery('person.erasuresAsked', {});
  const asked = data?.value ?? [];
  if (asked.length === 0) return null;
  return (
    <Banner tone="warn" title={t('receiving.asked', { count: asked.length })}>
      <p>{t('receiving.askedText')}</p>
      <p className="exchange__people">
        {asked.map(({ person, title }) => (
          <ButtonLink key={person} size="s" href={personPath(person)}>
            {title || t('common.untitled')}
          </ButtonLink>
        ))}
      </p>
    </Banner>
  );
}
