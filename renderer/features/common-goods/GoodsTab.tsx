/** The list that a tab of common goods opens on: each with its facts, one to open, one to throw away, a new one. */
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { type Good, GOODS } from './goods.ts';
import { LinesTable } from './LinesTable.tsx';
import { NewTitledDialog } from './NewTitledDialog.tsx';
import './common-goods.css';

interface GoodsTabProps {
  good: Good;
  pathOf: (id: string) => string;
  onCreated: (id: string) => void;
  /** Beside « new ». */
  actions?: ReactNode;
}

export function GoodsTab({ good, pathOf, onCreated, actions }: GoodsTabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const [isCreating, setIsCreating] = useState(false);
  const { type, icon, fields, begins } = GOODS[good];
  const { data, failure } = useMaillonQuery('record.list', { type: type.name });
  const records = data?.value.records;
  const create = (
    <Button variant="primary" icon={Plus} onPress={() => setIsCreating(true)}>
      {t(`commonGoods.${good}.create`)}
    </Button>
  );
  return (
    <div className="common-goods__list">
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {records !== undefined && records.length > 0 && (
        <>
          <div className="common-goods__gestures">
            {actions}
            {create}
          </div>
          <LinesTable
            type={type.name}
            fields={fields}
            lines={records}
            names={data?.value.names ?? {}}
            caption={type.label.many[language]}
            pathOf={pathOf}
          />
        </>
      )}
      {records?.length === 0 && (
        <EmptyState icon={icon} title={t(`commonGoods.${good}.empty`)} actions={create}>
          {t(`commonGoods.${good}.emptyText`)}
        </EmptyState>
      )}
      {isCreating && (
        <NewTitledDialog
          title={t(`commonGoods.${good}.create`)}
          type={type.name}
          field={fields[0]}
          label={type.label.one[language]}
          example={t(`commonGoods.${good}.example`)}
          begins={begins}
          onClose={() => setIsCreating(false)}
          onCreated={onCreated}
        />
      )}
    </div>
  );
}
