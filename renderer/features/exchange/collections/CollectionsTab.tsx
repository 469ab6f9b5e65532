/** The collection desk: what is expected from whom, what has come, who is missing, and the reminder. */
import { FolderClock, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { CollectionCard } from './CollectionCard.tsx';
import { NewCollectionDialog } from './NewCollectionDialog.tsx';

export function CollectionsTab({ inboxPath }: { inboxPath: string }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('exchange.collections', {});
  const [isOpening, setIsOpening] = useState(false);
  const collections = data?.value ?? [];
  const open = (
    <Button icon={Plus} onPress={() => setIsOpening(true)}>
      {t('exchange.newCollection')}
    </Button>
  );
  return (
    <>
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {data !== undefined && collections.length === 0 && (
        <EmptyState icon={FolderClock} title={t('exchange.collectionsEmpty')} actions={open}>
          {t('exchange.collectionsText')}
        </EmptyState>
      )}
      {collections.length > 0 && <div>{open}</div>}
      {collections
        .toSorted((a, b) => Number(a.closed) - Number(b.closed) || b.since.localeCompare(a.since))
        .map((collection) => (
          <CollectionCard key={collection.id} collection={collection} inboxPath={inboxPath} />
        ))}
      {isOpening && <NewCollectionDialog onClose={() => setIsOpening(false)} />}
    </>
  );
}
