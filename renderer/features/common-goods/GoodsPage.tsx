/** The page of one common good: where one came from, its name, its documents, then what it holds. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { textIn } from './record-values.ts';
import { type ReadRecord, useRecord } from './use-record.ts';
import './common-goods.css';

export interface GoodsPageProps {
  type: string;
  id: string;
  /** The field that names it. */
  field: string;
  /** The tab that lists it. */
  from: { readonly label: string; readonly href: string };
  actions: (read: ReadRecord) => ReactNode;
  children: (read: ReadRecord) => ReactNode;
}

export function GoodsPage({ type, id, field, from, actions, children }: GoodsPageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { read, failure } = useRecord(type, id);
  return (
    <Page
      header={
        <PageHeader
          title={read === undefined ? '' : textIn(read.record, field) || t('commonGoods.unnamed')}
          breadcrumb={[from]}
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
