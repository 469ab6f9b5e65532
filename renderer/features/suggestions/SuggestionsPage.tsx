/** « Propositions sur nos fiches »: what others suggest, accepted or declined one by one with keys, or all at once. */
import { MessageCircleQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { SuggestionLine } from './SuggestionLine.tsx';
import { keyOf, type PlaceOf } from './suggestion.ts';
import { useDeciding } from './use-deciding.ts';
import './suggestions.css';

export function SuggestionsPage({ placeOf }: { placeOf: PlaceOf }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const types = useTypes() ?? [];
  const { data, failure } = useMaillonQuery('record.suggestions', {});
  const { decide, list, onKeyDown } = useDeciding(data?.asOf ?? 0);
  const all = data?.value.suggestions ?? [];
  const names = data?.value.names ?? {};
  const ours = all.filter((one) => one.ours);
  const waiting = all.filter((one) => !one.ours && one.here);
  return (
    <Page
      header={
        <PageHeader
          title={t('suggestions.title')}
          subtitle={ours.length > 0 && t('suggestions.subtitle', { count: ours.length })}
          actions={
            ours.length > 1 && (
              <>
                <Button onPress={() => decide(ours, false)}>{t('suggestions.declineAll')}</Button>
                <Button onPress={() => decide(ours, true)}>{t('suggestions.acceptAll')}</Button>
              </>
            )
          }
        />
      }
    >
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {data !== undefined && ours.length === 0 && (
          <EmptyState icon={MessageCircleQuestion} title={t('suggestions.emptyTitle')}>
            {t('suggestions.emptyText')}
          </EmptyState>
        )}
        {ours.length > 0 && (
          <>
            <p className="suggestions__intro">
              {t('suggestions.intro')} {t('suggestions.keys')}
            </p>
            <ul ref={list} className="suggestions">
              {ours.map((one) => (
                <SuggestionLine
                  key={keyOf(one)}
                  suggestion={one}
                  types={types}
                  names={names}
                  placeOf={placeOf}
                  onDecide={(isAccepted) => decide([one], isAccepted)}
                  onKeyDown={(event) => onKeyDown(event, one)}
                />
              ))}
            </ul>
          </>
        )}
        {waiting.length > 0 && (
          <Card title={t('suggestions.waitingTitle')}>
            <p>{t('suggestions.waitingText')}</p>
            <ul className="suggestions">
              {waiting.map((one) => (
                <SuggestionLine
                  key={keyOf(one)}
                  suggestion={one}
                  types={types}
                  names={names}
                  placeOf={placeOf}
                />
              ))}
            </ul>
          </Card>
        )}
      </PageBody>
    </Page>
  );
}
