/** The backups, a new one at once, and going back to one after comparing. */
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/application.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { formatBytes, formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

export function BackupsCard() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const backUp = useCommand('backup.create');
  const [isBackingUp, setIsBackingUp] = useState(false);
  const [compared, setCompared] = useState<Backup | null>(null);
  const { data, refetch } = useMaillonQuery('backup.list', {});
  const backups = data?.value.toSorted((a, b) => b.time.localeCompare(a.time)) ?? [];

  const backUpNow = async () => {
    setIsBackingUp(true);
    const outcome = await backUp({});
    setIsBackingUp(false);
    if (!outcome.ok) return;
    refetch();
    const date = formatMoment(outcome.value.value.time, language);
    show({ text: t('settings.backedUp', { date }), tone: 'ok' });
  };

  return (
    <Card
      title={t('settings.backups')}
      actions={
        <Button icon={Archive} isPending={isBackingUp} onPress={() => void backUpNow()}>
          {t('settings.backUpNow')}
        </Button>
      }
    >
      <p className="settings__text">{t('settings.backupsText')}</p>
      {data !== undefined && backups.length === 0 && <p>{t('settings.noBackup')}</p>}
      {backups.length > 0 && (
        <Table
          caption={t('settings.backupList')}
          isCaptionHidden
          rows={backups}
          rowKey={({ key }) => key}
          columns={[
            {
              id: 'date',
              label: t('settings.date'),
              cell: ({ time }) => formatMoment(time, language),
            },
            {
              id: 'size',
              label: t('settings.size'),
              align: 'end',
              cell: ({ bytes }) => formatBytes(bytes, language),
            },
            {
              id: 'state',
              label: t('settings.state'),
              cell: ({ sound }) => (
                <Badge tone={sound ? 'ok' : 'bad'}>
                  {t(sound ? 'settings.sound' : 'settings.unsound')}
                </Badge>
              ),
            },
            {
              id: 'gesture',
              label: t('settings.gesture'),
              align: 'end',
              cell: (backup) => (
                <Button
                  size="s"
                  isDisabled={!backup.sound}
                  aria-label={t('settings.compareNamed', {
                    date: formatMoment(backup.time, language),
                  })}
                  onPress={() => setCompared(backup)}
                >
                  {t('settings.compare')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {compared && <RestoreDialog backup={compared} onClose={() => setCompared(null)} />}
    </Card>
  );
}
