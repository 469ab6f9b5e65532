/** « Annuaire »: a tab for each thing that the directory tells of the network. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoublesTab } from '#renderer/features/directory/DoublesTab.tsx';
import { LifeTab } from '#renderer/features/directory/LifeTab.tsx';
import { MailingTab } from '#renderer/features/directory/MailingTab.tsx';
import { MapTab } from '#renderer/features/directory/MapTab.tsx';
import { MembershipsTab } from '#renderer/features/directory/MembershipsTab.tsx';
import { PapersTab } from '#renderer/features/directory/PapersTab.tsx';
import { PersonalTab } from '#renderer/features/directory/PersonalTab.tsx';
import '#renderer/features/directory/directory.css';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import { DIRECTORY_TABS, type DirectoryTab, paths, placeInDirectory } from './rooms.ts';

interface DirectoryRoomProps {
  /** What the address says after the room. */
  place: string;
  /** `2026-11-21` */
  today: string;
  onGo: (path: string) => void;
}

export function DirectoryRoom({ place, today, onGo }: DirectoryRoomProps) {
  const { t } = useTranslation();
  const tab = placeInDirectory(place);
  const pathOf = paths.record;
  const shown: Record<DirectoryTab, () => ReactNode> = {
    map: () => <MapTab pathOf={pathOf} onOpen={(type, id) => onGo(pathOf(type, id))} />,
    memberships: () => <MembershipsTab today={today} pathOf={pathOf} />,
    life: () => <LifeTab today={today} pathOf={pathOf} />,
    mailing: () => <MailingTab pathOf={pathOf} />,
    papers: () => <PapersTab />,
    doubles: () => <DoublesTab pathOf={pathOf} />,
    personal: () => <PersonalTab pathOf={pathOf} />,
  };
  return (
    <Page header={<PageHeader title={t('directory.title')} />}>
      <Tabs
        label={t('directory.tabs')}
        items={DIRECTORY_TABS.map((one) => ({ id: one, label: t(`directory.${one}`) }))}
        selected={tab}
        onSelect={(one) => onGo(paths.directoryTab(one))}
      >
        <PageBody>{shown[tab]()}</PageBody>
      </Tabs>
    </Page>
  );
}
