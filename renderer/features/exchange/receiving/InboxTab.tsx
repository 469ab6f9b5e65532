/** What has arrived: files that wait above, what was accepted below. */
import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import type { ExchangePaths } from '../exchange-paths.ts';
import { Receptions } from './Receptions.tsx';
import { WaitingFiles } from './WaitingFiles.tsx';

interface InboxTabProps {
  paths: ExchangePaths;
  onOpenFiles: () => void;
}

export function InboxTab({ paths, onOpenFiles }: InboxTabProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const inbox = useMaillonQuery('exchange.inbox', {});
  const receptions = useMaillonQuery('exchange.receptions', {});
  const failure = inbox.failure ?? receptions.failure;
  const waiting = inbox.data?.value ?? [];
  const accepted = receptions.data?.value ?? [];
  const isRead = inbox.data !== undefined && receptions.data !== undefined;
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (!isRead) return null;
  if (waiting.length === 0 && accepted.length === 0) {
    return (
      <EmptyState
        icon={Inbox}
        title={t('receiving.emptyTitle')}
        actions={
          <Button icon={Inbox} onPress={onOpenFiles}>
            {t('exchange.open')}
          </Button>
        }
      >
        {t('receiving.emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Card title={t('receiving.waiting')}>
        {waiting.length > 0 ? (
          <WaitingFiles files={waiting} filePath={paths.receivedFile} />
        ) : (
          <p className="exchange__detail">
            {t('receiving.waitingNone')} {t('exchange.dropHere')}
          </p>
        )}
      </Card>
      <Card title={t('receiving.receptions')}>
        {accepted.length > 0 ? (
          <Receptions
            receptions={accepted.toSorted((a, b) => b.import - a.import)}
            receptionPath={paths.reception}
          />
        ) : (
          <p className="exchange__detail">{t('receiving.receptionsNone')}</p>
        )}
      </Card>
    </>
  );
}
