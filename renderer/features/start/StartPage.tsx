/**
 * The first page: known networks, a new one, the sample. A network that does not open says why, and a damaged one
 * offers its latest good backup.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Logo } from '#renderer/ui/display/Logo.tsx';
import type { KnownNetwork } from './known-network.ts';
import { JoinNetworkForm } from './JoinNetworkForm.tsx';
import { KnownNetworks } from './KnownNetworks.tsx';
import { NewNetworkForm } from './NewNetworkForm.tsx';
import { OpeningFailure } from './OpeningFailure.tsx';
import './start.css';

export function StartPage({ known }: { known: readonly KnownNetwork[] }) {
  const { t } = useTranslation();
  const openNetwork = useCommand('application.openNetwork');
  const openSample = useCommand('application.openSample');
  const [opening, setOpening] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ network: KnownNetwork; failure: ClientFailure } | null>(
    null,
  );

  const open = async (network: KnownNetwork) => {
    setRefused(null);
    setOpening(network.key);
    const outcome = await openNetwork({ key: network.key }, { isSilent: true });
    setOpening(null);
    if (!outcome.ok) setRefused({ network, failure: outcome.error });
  };
  const trySample = async () => {
    setOpening(SAMPLE);
    await openSample({});
    setOpening(null);
  };

  return (
    <main className="start">
      <header className="start__header">
        <Logo size="l" />
        <h1 className="start__title">{t('start.title')}</h1>
        <p className="start__lead">{t('start.lead')}</p>
      </header>
      {refused && (
        <OpeningFailure
          key={refused.network.key}
          {...refused}
          onRestored={() => void open(refused.network)}
        />
      )}
      <div className="start__cards">
        {known.length > 0 && (
          <div className="start__wide">
            <KnownNetworks
              known={known}
              opening={opening}
              onOpen={(network) => void open(network)}
            />
          </div>
        )}
        <Card title={t('start.newTitle')}>
          <NewNetworkForm />
        </Card>
        <Card title={t('start.joinTitle')}>
          <JoinNetworkForm />
        </Card>
        <Card title={t('start.sampleTitle')}>
          <div className="start__sample">
            <p>{t('start.sampleText')}</p>
            <Button isPending={opening === SAMPLE} onPress={() => void trySample()}>
              {t('start.sample')}
            </Button>
          </div>
        </Card>
      </div>
    </main>
  );
}

/** No folder bears this name: slashes are not allowed in one. */
const SAMPLE = '/sample';
