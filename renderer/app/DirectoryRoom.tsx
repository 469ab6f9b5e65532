/** « Annuaire »: a register for each thing that the network knows of itself. */
import { useTranslation } from 'react-i18next';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Register } from '#renderer/records/register/Register.tsx';
import { Page } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import { DIRECTORY_TABS, paths, placeInDirectory } from './rooms.ts';

export interface DirectoryRoomProps {
  /** What the address says after the room. */
  place: string;
  onGo: (path: string) => void;
}

export function DirectoryRoom({ place, onGo }: DirectoryRoomProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const types = useTypes() ?? [];
  const { tab, item } = placeInDirectory(place);
  return (
    <Page fill header={<PageHeader title={t('shell.directory')} />}>
      <Tabs
        label={t('shell.directoryTabs')}
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
