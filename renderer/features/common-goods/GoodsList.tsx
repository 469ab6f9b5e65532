/** The list that a tab of common goods opens on: each with its facts, one to open, one to throw away, a new one. */
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { IconType } from '#renderer/ui/display/Icon.tsx';
import { Table, type TableColumn } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { NewTitledDialog } from './NewTitledDialog.tsx';
import { RemoveLine } from './RemoveLine.tsx';
import { textIn } from './record-values.ts';

export interface GoodsListProps {
  type: string;
  /** The field that names one. */
  field: string;
  icon: IconType;
  words: {
    readonly caption: string;
    readonly name: string;
    readonly example: string;
    readonly create: string;
    readonly emptyTitle: string;
    readonly emptyText: string;
  };
  columns: (names: Names) => readonly TableColumn<AnyRecord>[];
  pathOf: (id: string) => string;
  onCreated: (id: string) => void;
  /** Beside « new ». */
  actions?: ReactNode;
}

export function GoodsList(props: GoodsListProps) {
  const { type, field, icon, words, columns, pathOf, onCreated, actions } = props;
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const [isCreating, setIsCreating] = useState(false);
  const { data, failure } = useMaillonQuery('record.list', { type });
  const records = data?.value.records;
  const create = (
    <>
      {actions}
      <Button variant="primary" icon={Plus} onPress={() => setIsCreating(true)}>
        {words.create}
      </Button>
    </>
  );
  return (
    <div className="common-goods__list">
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {records !== undefined && records.length > 0 && (
        <>
          <div className="common-goods__gestures">{create}</div>
          <Table
            caption={words.caption}
            isCaptionHidden
            rows={records}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                label: words.name,
                cell: (record) => (
                  <Link href={pathOf(record.id)}>
                    {textIn(record, field) || t('commonGoods.unnamed')}
                  </Link>
                ),
              },
              ...columns(data?.value.names ?? {}),
              {
                id: 'gestures',
                label: <span className="mln-visually-hidden">{t('plans.gestures')}</span>,
                align: 'end',
                cell: (record) => (
                  <RemoveLine type={type} id={record.id} title={textIn(record, field)} />
                ),
              },
            ]}
          />
        </>
      )}
      {records?.length === 0 && (
        <EmptyState icon={icon} title={words.emptyTitle} actions={create}>
          {words.emptyText}
        </EmptyState>
      )}
      {isCreating && (
        <NewTitledDialog
          title={words.create}
          type={type}
          field={field}
          label={words.name}
          example={words.example}
          onClose={() => setIsCreating(false)}
          onCreated={onCreated}
        />
      )}
    </div>
  );
}
