/** What is kept for a bad day: the bin and the latest sound backup. */
import { ArchiveRestore, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Card, CardLine, CardLines } from '#renderer/ui/display/Card.tsx';
import type { HomePaths } from './home-paths.ts';

export function KeptCard({ paths }: { paths: HomePaths }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bin = useMaillonQuery('record.bin', {}).data?.value;
  const latest = useMaillonQuery('backup.list', {})
    .data?.value.filter(({ sound }) => sound)
    .toSorted((a, b) => b.time.localeCompare(a.time))[0];
  return (
    <Card title={t('home.kept')}>
      <CardLines>
        <CardLine
          icon={ArchiveRestore}
          title={t('home.backup')}
          detail={
            latest === undefined
              ? t('home.noBackup')
              : t('home.backupOn', { date: formatMoment(latest.time, language) })
          }
          action={
            <ButtonLink
              size="s"
              variant="quiet"
              href={paths.settings}
              aria-label={`${t('home.openBackups')} : ${t('home.backup')}`}
            >
              {t('home.openBackups')}
            </ButtonLink>
          }
        />
        <CardLine
          icon={Trash2}
          title={t('home.bin')}
          detail={
            bin === undefined || bin.length === 0
              ? t('home.binEmpty')
              : t('home.inBin', { count: bin.length })
          }
          action={
            <ButtonLink
              size="s"
              variant="quiet"
              href={paths.bin}
              aria-label={`${t('home.openBin')} : ${t('home.bin')}`}
            >
              {t('home.openBin')}
            </ButtonLink>
          }
        />
      </CardLines>
    </Card>
  );
}
