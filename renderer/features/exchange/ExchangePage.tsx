/** « Envois et réceptions »: where each structure stands, what has arrived, what is expected, and who holds what. */
import { Inbox, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import { CollectionsTab } from './collections/CollectionsTab.tsx';
import { ErasuresAsked } from './ErasuresAsked.tsx';
import type { ExchangePaths, ExchangeTab } from './exchange-paths.ts';
import { SharedFolderCard } from './folder/SharedFolderCard.tsx';
import { OfficesTab } from './offices/OfficesTab.tsx';
import { InboxTab } from './receiving/InboxTab.tsx';
import { StructuresTab } from './sending/StructuresTab.tsx';
import './exchange.css';

interface ExchangePageProps {
  tab: ExchangeTab;
  paths: ExchangePaths;
  onTab: (tab: ExchangeTab) => void;
  /** Lets the person choose received files. */
  onOpenFiles: () => void;
}

export function ExchangePage({ tab, paths, onTab, onOpenFiles }: ExchangePageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('exchange.overview', {});
  const overview = data?.value;
  const waiting = overview?.waiting ?? 0;
  const toSend = overview?.toSend ?? 0;
  const facts = [
    ...(toSend > 0 ? [t('exchange.subtitleToSend', { count: toSend })] : []),
    ...(waiting > 0 ? [t('exchange.subtitleWaiting', { count: waiting })] : []),
  ];
  const asked = (
    <ErasuresAsked personPath={(id) => paths.placeOf({ type: 'person', id, plan: null })} />
  );
  const shown: Record<ExchangeTab, () => ReactNode> = {
    structures: () => (
      <>
        {asked}
        <SharedFolderCard inboxPath={paths.exchangeTab('inbox')} />
        <StructuresTab recipients={overview?.recipients} paths={paths} onOpenFiles={onOpenFiles} />
      </>
    ),
    inbox: () => (
      <>
        {asked}
        <InboxTab paths={paths} onOpenFiles={onOpenFiles} />
      </>
    ),
    collections: () => <CollectionsTab inboxPath={paths.exchangeTab('inbox')} />,
    offices: () => <OfficesTab />,
  };

  return (
    <Page
      header={
        <PageHeader
          title={t('exchange.title')}
          subtitle={
            overview && (facts.length > 0 ? facts.join(' · ') : t('exchange.subtitleUpToDate'))
          }
          actions={
            <>
              <Button icon={Inbox} onPress={onOpenFiles}>
                {t('exchange.open')}
              </Button>
              <ButtonLink variant="primary" icon={Send} href={paths.prepare()}>
                {t('exchange.prepare')}
              </ButtonLink>
            </>
          }
        />
      }
    >
      <Tabs
        label={t('exchange.tabs')}
        items={[
          { id: 'structures', label: t('exchange.tabStructures') },
          {
            id: 'inbox',
            label: t('exchange.tabInbox'),
            ...(waiting > 0 ? { count: waiting } : {}),
          },
          { id: 'collections', label: t('exchange.tabCollections') },
          { id: 'offices', label: t('exchange.tabOffices') },
        ]}
        selected={tab}
        onSelect={onTab}
      >
        <PageBody>
          {failure && <Banner tone="bad" title={sentence(failure)} />}
          {shown[tab]()}
        </PageBody>
      </Tabs>
    </Page>
  );
}
