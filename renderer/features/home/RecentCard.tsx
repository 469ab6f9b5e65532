/** What was last changed in the network, here or elsewhere, and by whom. */
import { Building2, ListTree, Table2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card, CardLine, CardLines } from '#renderer/ui/display/Card.tsx';
import type { IconType } from '#renderer/ui/display/Icon.tsx';
import type { HomePaths } from './home-paths.ts';

const ICONS = {
  planItem: ListTree,
  plan: Table2,
  organisation: Building2,
  person: UserRound,
} as const satisfies Record<string, IconType>;
const TYPES = Object.keys(ICONS);
const SHOWN = 6;

export function RecentCard({ paths }: { paths: HomePaths }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const recent = useMaillonQuery('record.recent', { types: TYPES, limit: SHOWN }).data?.value ?? [];
  if (recent.length === 0) return null;
  return (
    <Card title={t('home.recent')}>
      <CardLines>
        {recent.map((record) => (
          <CardLine
            key={record.id}
            icon={Object.entries(ICONS).find(([type]) => type === record.type)?.[1] ?? ListTree}
            title={
              <>
                {record.title || t('common.untitled')}{' '}
                {record.deleted && <Badge shape="tag">{t('home.recentDeleted')}</Badge>}
              </>
            }
            detail={t('home.recentBy', {
              author: record.author ?? t('common.someone'),
              date: formatMoment(record.time, language),
            })}
            action={
              <ButtonLink
                size="s"
                variant="quiet"
                href={record.deleted ? paths.bin : paths.placeOf(record)}
                aria-label={`${t('home.openRecent')} : ${record.title}`}
              >
                {t('home.openRecent')}
              </ButtonLink>
            }
          />
        ))}
      </CardLines>
    </Card>
  );
}
