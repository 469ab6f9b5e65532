/** The page of one common good: where one came from, its name, its documents, then what it holds. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { type Good, GOODS } from './goods.ts';
import { textIn } from './record-values.ts';
import { type ReadRecord, useRecord } from './use-record.ts';
import './common-goods.css';

export interface GoodsPageProps {
  good: Good;
  id: string;
  /** The tab that lists it. */
  listPath: string;
  actions: (read: ReadRecord) => ReactNode;
  children: (read: ReadRecord) => ReactNode;
}

export function GoodsPage({ good, id, listPath, actions, children }: GoodsPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { type, fields } = GOODS[good];
  const { read, failure } = useRecord(type.name, id);
  return (
    <Page
      header={
        <PageHeader
          title={
            read === undefined ? '' : textIn(read.record, fields[0]) || t('commonGoods.unnamed')
          }
          breadcrumb={[{ label: type.label.many[language], href: listPath }]}
          breadcrumbLabel={t('commonGoods.way')}
          actions={read !== undefined && !read.isDeleted && actions(read)}
        />
      }
    >
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {read?.isDeleted === true && <Banner tone="warn" title={t('commonGoods.inBin')} />}
        {read !== undefined && !read.isDeleted && (
          <div className="common-goods">{children(read)}</div>
        )}
      </PageBody>
    </Page>
  );
}
