/** « Que faire maintenant ? »: what waits for a choice, where the plans stand, what is kept. */
import { Inbox, Send, Table2, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { formatToday } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import type { HomePaths } from './home-paths.ts';
import { KeptCard } from './KeptCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { RecentCard } from './RecentCard.tsx';
import { reminderCount } from './ReminderLines.tsx';
import { sharingCount } from './SharingLines.tsx';
import { TodoCard } from './TodoCard.tsx';
import './home.css';

interface HomePageProps {
  today: string;
  author: NonNullable<OutputOf<'application.state'>['network']>['author'];
  paths: HomePaths;
  onAskWho: () => void;
  onCreatePlan: () => void;
  /** Lets the person choose received files. */
  onOpenFiles: () => void;
}

export function HomePage({
  today,
  author,
  paths,
  onAskWho,
  onCreatePlan,
  onOpenFiles,
}: HomePageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const plans = useMaillonQuery('plan.list', {}).data?.value;
  const exchange = useMaillonQuery('exchange.overview', {}).data?.value;
  const sharing = useMaillonQuery('sharing.home', {}).data?.value;
  const reminders = useMaillonQuery('home.reminders', {}).data?.value;
  const overdue = reminders === undefined ? 0 : reminderCount(reminders);
  const between = sharing === undefined ? 0 : sharingCount(sharing);
  const isEmpty = plans?.length === 0;
  const firstName = author?.name.split(' ')[0];

  return (
    <Page
      header={
        <PageHeader
          title={
            firstName === undefined ? t('home.helloNobody') : t('home.hello', { name: firstName })
          }
          subtitle={formatToday(today, language)}
          actions={
            <>
              <Button icon={Inbox} onPress={onOpenFiles}>
                {t('exchange.open')}
              </Button>
              <ButtonLink
                variant={isEmpty ? 'secondary' : 'primary'}
                icon={Send}
                href={paths.prepare()}
              >
                {t('exchange.prepare')}
              </ButtonLink>
            </>
          }
        />
      }
    >
      <PageBody>
        {isEmpty && (
          <div className="home__empty">
            <EmptyState
              icon={Table2}
              title={t('home.emptyTitle')}
              actions={
                <>
                  <ButtonLink icon={Upload} href={paths.importPlan}>
                    {t('plans.import')}
                  </ButtonLink>
                  <Button variant="primary" onPress={onCreatePlan}>
                    {t('plans.create')}
                  </Button>
                </>
              }
            >
              {t('home.emptyText')}
            </EmptyState>
          </div>
        )}
        <div className="home">
          {(!isEmpty ||
            (exchange?.conflicts ?? 0) + (exchange?.waiting ?? 0) + between + overdue > 0) && (
            <TodoCard
              exchange={exchange}
              sharing={sharing}
              reminders={reminders}
              isAuthorKnown={author !== null}
              paths={paths}
              onAskWho={onAskWho}
            />
          )}
          {plans?.map((plan) => (
            <PlanCard key={plan.id} plan={plan} href={paths.plan(plan.id)} />
          ))}
          <KeptCard paths={paths} />
          <div className="home__wide">
            <RecentCard paths={paths} />
          </div>
        </div>
      </PageBody>
    </Page>
  );
}
