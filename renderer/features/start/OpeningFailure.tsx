/** Why a network does not open; for a damaged one, the backup that can take its place. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { KnownNetwork } from './known-network.ts';

interface OpeningFailureProps {
  network: KnownNetwork;
  failure: ClientFailure;
  onRestored: () => void;
}

export function OpeningFailure({ network, failure, onRestored }: OpeningFailureProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const toasts = useToasts();
  const restore = useCommand('backup.restore');
  const [isRestoring, setIsRestoring] = useState(false);
  const backup = failure.code === 'damaged-database' ? failure.backup : null;

  const restoreBackup = async (key: string) => {
    setIsRestoring(true);
    const outcome = await restore({ key, network: network.key });
    setIsRestoring(false);
    if (!outcome.ok) return;
    toasts.show({ text: t('start.restored'), tone: 'ok' });
    onRestored();
  };

  return (
    <Banner
      tone="bad"
      title={t('start.failedTitle', { name: network.name })}
      action={
        backup !== null && (
          <Button size="s" isPending={isRestoring} onPress={() => void restoreBackup(backup)}>
            {t('start.restore')}
          </Button>
        )
      }
    >
      <p>{sentence(failure)}</p>
    </Banner>
  );
}
