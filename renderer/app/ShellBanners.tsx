/**
 * What must be known before working: the host is gone, the network is read-only, the folder is not a safe place; and the
 * received file that is being verified, wherever it was dropped.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenNetwork } from '#shared/contract/application.ts';
import { useIsConnected } from '#renderer/client/queries.ts';
import type { Reading } from '#renderer/features/exchange/receiving/use-receiving.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { LongWaitBar } from '#renderer/ui/feedback/LongWaitBar.tsx';

interface ShellBannersProps {
  network: OpenNetwork;
  reading: Reading;
}

export function ShellBanners({ network, reading }: ShellBannersProps) {
  const { t } = useTranslation();
  const isConnected = useIsConnected();
  const [isFolderUnderstood, setIsFolderUnderstood] = useState(false);
  const [isRecoveryRead, setIsRecoveryRead] = useState(false);
  const isFolderUnsafe = network.folderWarning && !isFolderUnderstood;
  const hasRecovered = network.recoveredDrafts > 0 && !isRecoveryRead;
  const isQuiet = isConnected && !network.readOnly && !isFolderUnsafe && !hasRecovered;
  if (isQuiet && reading.wait === null) return null;

  return (
    <div className="shell-banners">
      <LongWaitBar
        wait={reading.wait}
        label={t('receiving.reading', { name: reading.names[0] ?? '' })}
      />
      {!isConnected && (
        <Banner tone="bad" title={t('shell.lostTitle')}>
          <p>{t('shell.lostText')}</p>
        </Banner>
      )}
      {network.readOnly && (
        <Banner tone="warn" title={t('shell.readOnlyTitle')}>
          <p>{t('shell.readOnlyText')}</p>
        </Banner>
      )}
      {isFolderUnsafe && (
        <Banner
          tone="warn"
          title={t('shell.folderTitle')}
          dismiss={{ label: t('shell.understood'), onDismiss: () => setIsFolderUnderstood(true) }}
        >
          <p>{t('shell.folderText')}</p>
        </Banner>
      )}
      {hasRecovered && (
        <Banner
          tone="info"
          title={t('shell.recovered', { count: network.recoveredDrafts })}
          dismiss={{ label: t('shell.understood'), onDismiss: () => setIsRecoveryRead(true) }}
        />
      )}
    </div>
  );
}
