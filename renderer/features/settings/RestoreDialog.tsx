/** What going back to a backup would leave behind, shown before anything is restored. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/application.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { formatCount, formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';

export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const types = useTypes() ?? [];
  const restore = useCommand('backup.restore');
  const [isRestoring, setIsRestoring] = useState(false);
  const { data, failure } = useMaillonQuery('backup.compare', { key: backup.key });
  const date = formatMoment(backup.time, language);
  const compared = data?.value;

  const goBack = async () => {
    setIsRestoring(true);
    const outcome = await restore({ key: backup.key });
    setIsRestoring(false);
    if (!outcome.ok) return;
    onClose();
    show({ text: t('settings.restored', { date }), tone: 'ok' });
  };

  return (
    <Dialog
      title={t('settings.compareTitle', { date })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="danger"
            isDisabled={compared === undefined}
            isPending={isRestoring}
            onPress={() => void goBack()}
          >
            {t('settings.restore')}
          </Button>
        </>
      }
    >
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {compared && (
        <div className="settings__rows">
          <p>
            {compared.changesSince === 0
              ? t('settings.compareNone')
              : t('settings.compareText', { count: compared.changesSince })}{' '}
            {t('settings.compareKept')}
          </p>
          <Table
            caption={t('settings.compareCaption')}
            rows={compared.types}
            rowKey={({ type }) => type}
            columns={[
              {
                id: 'register',
                label: t('settings.register'),
                cell: ({ type }) => typeNamed(types, type)?.label.many[language],
              },
              {
                id: 'backup',
                label: t('settings.inBackup'),
                align: 'end',
                cell: (row) => formatCount(row.backup, language),
              },
              {
                id: 'now',
                label: t('settings.now'),
                align: 'end',
                cell: (row) => formatCount(row.now, language),
              },
            ]}
          />
        </div>
      )}
    </Dialog>
  );
}
