/** One workshop: its wall, its results, its round table, its preparation; the first and second projected too. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartBar, Fullscreen, Group } from 'lucide-react';
import { formatDate } from '#shared/words/format.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import { useEntry } from './entry/use-entry.ts';
import { PreparationTab } from './preparation/PreparationTab.tsx';
import { Projection } from './projection/Projection.tsx';
import { ReportMenu } from './report/ReportMenu.tsx';
import { ResultsTab } from './results/ResultsTab.tsx';
import { RoundTableTab } from './round-table/RoundTableTab.tsx';
import { useDoubles } from './wall/use-doubles.ts';
import { textOf } from './wall/wall.ts';
import { WallTab } from './WallTab.tsx';
import { WORKSHOP_TABS, type WorkshopTab } from './workshop-tab.ts';
import './workshop.css';

interface WorkshopPageProps {
  workshop: string;
  tab: WorkshopTab;
  paths: {
    workshops: string;
    workshopTab: (id: string, tab: WorkshopTab) => string;
    planItem: (plan: string, item: string) => string;
  };
  onGo: (path: string) => void;
}

export function WorkshopPage({ workshop, tab, paths, onGo }: WorkshopPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('workshop.view', { workshop });
  const view = data?.value;
  const entry = useEntry(workshop, view, data?.asOf ?? 0);
  const doubles = useDoubles(workshop, entry.columns);
  const [isLookingAtDoubles, setIsLookingAtDoubles] = useState(false);
  const [isProjecting, setIsProjecting] = useState(false);
  const text = (name: string): string => textOf(view?.workshop[name]);
  const date = text('date');
  const { planItem: itemPath } = paths;
  const toTab = (to: WorkshopTab) => {
    // Each tab is read from its top.
    document.querySelector('main')?.scrollTo(0, 0);
    onGo(paths.workshopTab(workshop, to));
  };
  const facts = [
    text('instruction') && text('title'),
    date && formatDate(date, language),
    t('workshops.papers', { count: entry.papers }),
  ].filter((part) => part !== '');
  return (
    <Page
      fill={tab === 'wall'}
      header={
        <PageHeader
          breadcrumb={[{ label: t('workshops.title'), href: paths.workshops }]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={text('instruction') || text('title') || t('workshops.title')}
          subtitle={view && facts.join(' · ')}
          actions={
            view && (
              <>
                {tab === 'wall' && doubles.length > 0 && (
                  <Button icon={Group} onPress={() => setIsLookingAtDoubles(true)}>
                    {t('workshops.doubles', { count: doubles.length })}
                  </Button>
                )}
                {(tab === 'results' || tab === 'roundTable') && <ReportMenu workshop={workshop} />}
                {(tab === 'wall' || tab === 'results') && (
                  <Button icon={Fullscreen} onPress={() => setIsProjecting(true)}>
                    {t('workshops.project')}
                  </Button>
                )}
                {tab === 'wall' && (
                  <ButtonLink
                    variant="primary"
                    icon={ChartBar}
                    href={paths.workshopTab(workshop, 'results')}
                  >
                    {t('workshops.results')}
                  </ButtonLink>
                )}
              </>
            )
          }
        />
      }
    >
      <Tabs
        label={t('workshops.tabs')}
        selected={tab}
        onSelect={toTab}
        items={WORKSHOP_TABS.map((id) => ({ id, label: t(`workshops.tab.${id}`) }))}
      >
        <PageBody>
          {failure && <Banner tone="bad" title={sentence(failure)} />}
          {view && tab === 'wall' && (
            <WallTab
              workshop={workshop}
              view={view}
              asOf={data.asOf}
              entry={entry}
              doubles={doubles}
              isLookingAtDoubles={isLookingAtDoubles}
              onDoublesClose={() => setIsLookingAtDoubles(false)}
              itemPath={itemPath}
              onGo={onGo}
            />
          )}
          {view && tab === 'results' && (
            <ResultsTab
              view={view}
              meanings={entry.meanings}
              itemPath={itemPath}
              onGo={onGo}
              onTab={toTab}
            />
          )}
          {view && tab === 'roundTable' && <RoundTableTab workshop={workshop} view={view} />}
          {view && tab === 'preparation' && <PreparationTab view={view} asOf={data.asOf} />}
        </PageBody>
      </Tabs>
      {view && isProjecting && (
        <Projection
          what={tab === 'results' ? 'results' : 'wall'}
          view={view}
          columns={entry.columns}
          meanings={entry.meanings}
          onClose={() => setIsProjecting(false)}
        />
      )}
    </Page>
  );
}
