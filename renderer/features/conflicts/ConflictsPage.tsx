/** « À départager »: the fields that hold several values, side by side. Nothing is pushed, nothing is lost. */
import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import './conflicts.css';

export function ConflictsPage() {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const types = useTypes();
  const { data, failure } = useMaillonQuery('record.conflicts', {});
  const conflicts = data?.value ?? [];
  return (
    <Page
      header={
        <PageHeader
          title={t('conflicts.title')}
          subtitle={conflicts.length > 0 && t('conflicts.subtitle', { count: conflicts.length })}
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
        {conflicts.length > 0 && <p className="conflicts__intro">{t('conflicts.intro')}</p>}
        {data !== undefined &&
          types !== undefined &&
          conflicts.map((conflict) => {
            const type = typeNamed(types, conflict.type);
            const key = [conflict.id, conflict.field, conflict.element].join('\n');
            return (
              type && (
                <ConflictCard
                  key={key}
                  conflict={conflict}
                  type={type}
                  types={types}
                  asOf={data.asOf}
                />
              )
            );
          })}
      </PageBody>
    </Page>
  );
}
