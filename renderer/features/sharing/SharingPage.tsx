/** « Mutualisation »: needs and offers first, since they are why members open the application; then who has what. */
import { useTranslation } from 'react-i18next';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import { CalendarTab } from './calendar/CalendarTab.tsx';
import { LoansTab } from './loans/LoansTab.tsx';
import { NeedsTab } from './needs/NeedsTab.tsx';
import type { SharingPaths } from './sharing-paths.ts';
import { SHARING_TABS, type SharingTab } from './sharing-tab.ts';
import './sharing.css';

interface SharingPageProps {
  tab: SharingTab;
  today: string;
  /** « Ma structure » */
  mine: string | null;
  paths: SharingPaths;
  onTab: (tab: SharingTab) => void;
}

export function SharingPage({ tab, today, mine, paths, onTab }: SharingPageProps) {
  const { t } = useTranslation();
  return (
    <Page header={<PageHeader title={t('sharing.title')} subtitle={t('sharing.subtitle')} />}>
      <Tabs
        label={t('sharing.tabs')}
        selected={tab}
        onSelect={onTab}
        items={SHARING_TABS.map((id) => ({ id, label: t(`sharing.tab.${id}`) }))}
      >
        <PageBody>
          {tab === 'needs' && <NeedsTab today={today} mine={mine} paths={paths} />}
          {tab === 'calendar' && <CalendarTab today={today} paths={paths} />}
          {tab === 'loans' && <LoansTab today={today} paths={paths} />}
        </PageBody>
      </Tabs>
    </Page>
  );
}
