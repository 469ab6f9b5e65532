/** « À départager »: the fields that hold several values, side by side. Nothing is pushed, nothing is lost. */
import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Keys } from '#renderer/ui/display/Keys.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { ContestedList } from './ContestedList.tsx';
import { KeepOrTake } from './KeepOrTake.tsx';
import { useSettling } from './use-settling.ts';
import './settling.css';

/** @param mine name of my structure */
export function ConflictsPage({ mine }: { mine: string | null }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const types = useTypes();
  const { data, failure } = useMaillonQuery('record.conflicts', {});
  const { settle, settleAll } = useSettling(data?.asOf ?? 0);
  const conflicts = data?.value ?? [];
  return (
    <Page
      header={
        <PageHeader
          title={t('conflicts.title')}
          subtitle={conflicts.length > 0 && t('conflicts.subtitle', { count: conflicts.length })}
          actions={
            conflicts.length > 1 && (
              <KeepOrTake contested={conflicts} mine={mine} onChoose={settleAll} />
            )
          }
        />
      }
    >
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {data !== undefined && conflicts.length === 0 && (
          <EmptyState icon={Scale} title={t('conflicts.emptyTitle')}>
            {t('conflicts.emptyText')}
          </EmptyState>
        )}
        {conflicts.length > 0 && (
          <p className="conflicts__intro">
            {t('conflicts.intro')}{' '}
            <span className="conflicts__keys">
              <Keys of="↑" /> <Keys of="↓" /> <Keys of="←" /> <Keys of="→" />{' '}
              {t('conflicts.keysMove')} <Keys of={t('palette.enterKey')} />{' '}
              {t('conflicts.keysKeep')}
            </span>
          </p>
        )}
        {types !== undefined && conflicts.length > 0 && (
          <ContestedList
            contested={conflicts}
            types={types}
            mine={mine}
            onChoose={settle}
            onChooseAll={settleAll}
          />
        )}
      </PageBody>
    </Page>
  );
}
