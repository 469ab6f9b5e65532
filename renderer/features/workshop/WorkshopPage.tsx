/** One workshop: the wall, where notes are typed and sorted; later its results. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/words/format.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { EntryBar } from './EntryBar.tsx';
import { useEntry } from './use-entry.ts';
import { Wall } from './Wall.tsx';
import './workshop.css';

interface WorkshopPageProps {
  workshop: string;
  workshopsPath: string;
}

export function WorkshopPage({ workshop, workshopsPath }: WorkshopPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('workshop.view', { workshop });
  const view = data?.value;
  const entry = useEntry(workshop, view);
  const [said, setSaid] = useState('');
  const text = (name: string): string => {
    const value = view?.workshop[name];
    return typeof value === 'string' ? value : '';
  };
  const date = text('date');
  return (
    <Page
      fill
      header={
        <PageHeader
          breadcrumb={[{ label: t('workshops.title'), href: workshopsPath }]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={text('instruction') || text('title')}
          subtitle={
            view &&
            [text('title'), date && formatDate(date, language), countOf(entry.papers)]
              .filter((part) => part !== '')
              .join(' · ')
          }
        />
      }
    >
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {view && (
          <div className="workshop">
            <Wall columns={entry.columns} meanings={entry.meanings} names={view.names} />
            <EntryBar entry={entry} view={view} onSaid={setSaid} />
          </div>
        )}
        <p className="mln-visually-hidden" role="status">
          {said}
        </p>
      </PageBody>
    </Page>
  );

  function countOf(papers: number): string {
    return t('workshops.papers', { count: papers });
  }
}
