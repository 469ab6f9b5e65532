/** Settings of this computer, and the backups of the network. Each takes effect at once. */
import { useTranslation } from 'react-i18next';
import type { OpenNetwork, Settings } from '#shared/contract/application.ts';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { AppearanceCard } from './AppearanceCard.tsx';
import { BackupsCard } from './BackupsCard.tsx';
import { ComputerCard } from './ComputerCard.tsx';
import './settings.css';

interface SettingsPageProps {
  settings: Settings;
  network: OpenNetwork;
  version: string;
  onAskWho: () => void;
}

export function SettingsPage({ settings, network, version, onAskWho }: SettingsPageProps) {
  const { t } = useTranslation();
  return (
    <Page
      header={
        <PageHeader title={t('settings.title')} subtitle={t('settings.version', { version })} />
      }
    >
      <PageBody>
        <div className="settings">
          <AppearanceCard settings={settings} />
          <ComputerCard network={network} onAskWho={onAskWho} />
        </div>
        <BackupsCard />
      </PageBody>
    </Page>
  );
}
