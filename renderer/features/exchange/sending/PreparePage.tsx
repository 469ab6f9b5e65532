/** « Préparer l'envoi »: to whom and what at the left, what the file would hold at the right, then the file itself. */
import { Mail, Save, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { LongWaitBar } from '#renderer/ui/feedback/LongWaitBar.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import type { ExchangePaths } from '../exchange-paths.ts';
import { ContentsCard } from './ContentsCard.tsx';
import { ReadyCard } from './ReadyCard.tsx';
import { type ReadyFile, usePreparing } from './use-preparing.ts';
import { isWritable, planOf, type Wishes } from './wishes.ts';
import { WishesForm } from './WishesForm.tsx';
import '../exchange.css';

interface PreparePageProps {
  paths: ExchangePaths;
  /** Chosen before coming; none: those that said they lack something. */
  to: readonly string[];
}

export function PreparePage({ paths, to: asked }: PreparePageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const overview = useMaillonQuery('exchange.overview', {});
  const recipients = overview.data?.value.recipients ?? [];
  const [own, setOwn] = useState<Partial<Wishes>>({});
  const [isTried, setIsTried] = useState(false);
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const { making, failure, wait, prepare } = usePreparing();
  const first = recipients
    .filter(({ structure, state, unknown }) =>
      asked.length === 0 ? state === 'to-send' && !unknown : asked.includes(structure.id),
    )
    .map(({ structure }) => structure.id);
  const wishes: Wishes = {
    to: first,
    everything: false,
    personal: true,
    attachments: true,
    password: null,
    ...own,
  };
  const isForSomebody = wishes.to.length > 0;
  const plan = useMaillonQuery('exchange.planSend', planOf(wishes), {
    enabled: isForSomebody,
    keepPrevious: true,
  });

  const make = async (as: 'file' | 'message') => {
    setIsTried(true);
    if (!isWritable(wishes)) return;
    const made = await prepare(wishes, as);
    if (made !== undefined) setReady(made);
  };

  return (
    <Page
      header={
        <PageHeader
          breadcrumb={[{ label: t('exchange.title'), href: paths.exchange }]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={t('sending.title')}
        />
      }
    >
      <PageBody>
        {overview.failure && <Banner tone="bad" title={sentence(overview.failure)} />}
        {overview.data !== undefined && recipients.length === 0 && (
          <EmptyState
            icon={Waypoints}
            title={t('exchange.emptyTitle')}
            actions={<ButtonLink href={paths.directory}>{t('exchange.addStructures')}</ButtonLink>}
          >
            {t('exchange.emptyText')}
          </EmptyState>
        )}
        <div className="sending" hidden={recipients.length === 0}>
          {ready === null ? (
            <>
              <WishesForm
                recipients={recipients}
                wishes={wishes}
                onWish={(change) => setOwn({ ...own, ...change })}
                isTried={isTried}
                attached={plan.data?.value.attachments}
              />
              <ContentsCard
                contents={plan.data?.value}
                isForSomebody={isForSomebody}
                isPersonal={wishes.personal}
                isAttached={wishes.attachments}
              >
                {plan.failure && <Banner tone="bad" title={sentence(plan.failure)} />}
                {failure && <Banner tone="bad" title={sentence(failure)} />}
                <LongWaitBar wait={wait} label={t('sending.making')} />
                <div className="sending__actions">
                  <Button
                    icon={Mail}
                    isDisabled={!isForSomebody}
                    isPending={making === 'message'}
                    onPress={() => void make('message')}
                  >
                    {t('sending.attach')}
                  </Button>
                  <Button
                    variant="primary"
                    icon={Save}
                    isDisabled={!isForSomebody}
                    isPending={making === 'file'}
                    onPress={() => void make('file')}
                  >
                    {t('sending.save')}
                  </Button>
                </div>
              </ContentsCard>
            </>
          ) : (
            <ReadyCard ready={ready} donePath={paths.exchange} onBack={() => setReady(null)} />
          )}
        </div>
      </PageBody>
    </Page>
  );
}
