/** « Annuaire »: a register for each thing that the network knows of itself, and what is done with them. */
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
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Register } from '#renderer/records/register/Register.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import {
  DIRECTORY_TABS,
  DIRECTORY_TOOLS,
  type DirectoryTool,
  paths,
  placeInDirectory,
} from './rooms.ts';

interface DirectoryRoomProps {
  /** What the address says after the room. */
  place: string;
  /** `2026-11-21` */
  today: string;
  onGo: (path: string) => void;
}

export function DirectoryRoom({ place, today, onGo }: DirectoryRoomProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const types = useTypes() ?? [];
  const { tab, item, tool } = placeInDirectory(place);
  const header = (
    <PageHeader
      title={t('directory.title')}
      actions={
        <SegmentedControl
          label={t('directory.parts')}
          segments={[
            { id: 'registers', label: t('directory.registers') },
            { id: 'tools', label: t('directory.tools') },
          ]}
          value={tool === null ? 'registers' : 'tools'}
          onChange={(part) => onGo(paths.directoryTab(part === 'tools' ? 'map' : 'organisation'))}
        />
      }
    />
  );
  if (tool !== null)
    return (
      <Page header={header}>
        <Tabs
          label={t('directory.tabs')}
          items={DIRECTORY_TOOLS.map((one) => ({ id: one, label: t(`directory.${one}`) }))}
          selected={tool}
          onSelect={(one) => onGo(paths.directoryTab(one))}
        >
          <PageBody>
            <Tool tool={tool} today={today} onGo={onGo} />
          </PageBody>
        </Tabs>
      </Page>
    );
  return (
    <Page fill header={header}>
      <Tabs
        label={t('directory.tabs')}
        items={DIRECTORY_TABS.map((id) => ({
          id,
          label: typeNamed(types, id)?.label.many[language] ?? '',
        }))}
        selected={tab}
        onSelect={(one) => onGo(paths.directoryTab(one))}
      >
        <Register key={tab} type={tab} item={item} />
      </Tabs>
    </Page>
  );
}

interface ToolProps {
  tool: DirectoryTool;
  today: string;
  onGo: (path: string) => void;
}

function Tool({ tool, today, onGo }: ToolProps) {
  const pathOf = paths.record;
  const shown: Record<DirectoryTool, () => ReactNode> = {
    map: () => <MapTab pathOf={pathOf} onOpen={(type, id) => onGo(pathOf(type, id))} />,
    memberships: () => <MembershipsTab today={today} pathOf={pathOf} />,
    life: () => <LifeTab today={today} pathOf={pathOf} />,
    mailing: () => <MailingTab pathOf={pathOf} />,
    papers: () => <PapersTab />,
    doubles: () => <DoublesTab pathOf={pathOf} />,
    personal: () => <PersonalTab pathOf={pathOf} />,
  };
  return shown[tool]();
}
