/** What was deleted, and how to bring it back: alone, or several at once. */
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#shared/lib/fold.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { SearchField } from '#renderer/ui/field/SearchField.tsx';
import { Page, PageBody, Toolbar } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { BinTable } from './BinTable.tsx';
import { useBringBack } from './use-bring-back.ts';

export function BinPage() {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('record.bin', {});
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const bringBack = useBringBack();
  const binned = data?.value ?? [];
  const shown = binned.filter(({ title }) => fold(title).includes(fold(text)));
  const chosen = shown.filter(({ id }) => selected.has(id));

  return (
    <Page
      header={
        <PageHeader
          title={t('bin.title')}
          subtitle={binned.length > 0 && t('bin.subtitle', { count: binned.length })}
        />
      }
    >
      {binned.length > 0 && (
        <Toolbar
          start={
            <SearchField
              label={t('bin.filter')}
              placeholder={t('bin.filter')}
              value={text}
              onChange={setText}
            />
          }
          end={
            <Button icon={Undo2} isDisabled={chosen.length === 0} onPress={() => bringBack(chosen)}>
              {t('bin.restoreAll')}
            </Button>
          }
        />
      )}
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {data !== undefined && binned.length === 0 && (
          <EmptyState icon={Trash2} title={t('bin.emptyTitle')}>
            {t('bin.emptyText')}
          </EmptyState>
        )}
        {binned.length > 0 && shown.length === 0 && <p>{t('bin.none', { text })}</p>}
        {shown.length > 0 && (
          <BinTable
            binned={shown}
            selected={selected}
            onSelect={setSelected}
            onBringBack={(one) => bringBack([one])}
          />
        )}
      </PageBody>
    </Page>
  );
}
