/** The card of a record: its fields, everything tied to it, what was said of it, its history. */
import { History, UserX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { recordTitle } from '#shared/domain/record-title.ts';
import { document as documentType } from '#shared/model/document.ts';
import { formatField } from '#shared/words/format.ts';
import { useClient } from '#renderer/client/context.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { RecordForm } from '#renderer/records/RecordForm.tsx';
import { SavedFields } from '#renderer/records/SavedFields.tsx';
import { fieldsLeftOut } from '#renderer/records/register/register-columns.ts';
import { useCellWrites } from '#renderer/records/use-cell-writes.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { AttachmentList } from '#renderer/records/attachments/AttachmentList.tsx';
import { ErasePersonDialog } from './ErasePersonDialog.tsx';
import { RecordComments } from './RecordComments.tsx';
import { RecordLinks, type PlaceOf } from './RecordLinks.tsx';
import { RecordNotices } from './RecordNotices.tsx';
import './record.css';

type Answer = OutputOf<'record.get'>;

interface RecordPageProps {
  type: string;
  id: string;
  placeOf: PlaceOf;
  suggestionsPath: string;
  onHistory: () => void;
  /** The record is no more. */
  onGone: () => void;
}

export function RecordPage({
  type: typeName,
  id,
  placeOf,
  suggestionsPath,
  onHistory,
  onGone,
}: RecordPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { client } = useClient();
  const types = useTypes() ?? [];
  const { data, failure } = useMaillonQuery('record.get', { type: typeName, id });
  const [isErasing, setIsErasing] = useState(false);
  const type = typeNamed(types, typeName);
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined || type === undefined) return null;
  const { record, deleted, merged } = data.value;
  const title =
    recordTitle(type, record, (one) => data.value.names[one]?.title) || t('common.untitled');
  const hasCard =
    (typeName === 'person' || typeName === 'organisation') && merged === null && !deleted;
  return (
    <Page
      header={
        <PageHeader
          title={title}
          subtitle={type.label.one[language]}
          badge={deleted && <Badge tone="warn">{t('record.inBin')}</Badge>}
          actions={
            <>
              {hasCard && (
                <DocumentMenu
                  label={t('directory.card')}
                  kind="file"
                  make={({ format: _format, ...wishes }) =>
                    client.call('export.cards', {
                      [typeName === 'person' ? 'people' : 'organisations']: [id],
                      ...wishes,
                    })
                  }
                  addresses={[]}
                  aboutAddresses={t('directory.toChoose')}
                />
              )}
              {typeName === 'person' && merged === null && (
                <Button icon={UserX} onPress={() => setIsErasing(true)}>
                  {t('erasing.verb')}
                </Button>
              )}
              <Button icon={History} onPress={onHistory}>
                {t('history.title')}
              </Button>
            </>
          }
        />
      }
    >
      <PageBody>
        <RecordNotices
          type={typeName}
          id={id}
          title={title}
          merged={merged}
          suggestionsPath={suggestionsPath}
          placeOf={placeOf}
        />
        <div className="record">
          <Card title={t('record.fields')}>
            {deleted ? (
              <ReadFields type={type} answer={data.value} />
            ) : (
              <Fields key={id} type={type} answer={data.value} asOf={data.asOf} />
            )}
          </Card>
          <Card title={t('record.links')}>
            <RecordLinks type={typeName} id={id} placeOf={placeOf} />
          </Card>
          {!type.personal && !deleted && typeName !== documentType.name && (
            <Card title={t('attachments.title')}>
              <AttachmentList about={id} />
            </Card>
          )}
          {!type.personal && !deleted && (
            <Card title={t('record.comments')}>
              <RecordComments type={typeName} id={id} />
            </Card>
          )}
        </div>
      </PageBody>
      {isErasing && (
        <ErasePersonDialog id={id} onClose={() => setIsErasing(false)} onErased={onGone} />
      )}
    </Page>
  );
}

/** The record's own fields, each saved as one leaves it; what lies in the bin is only read. */
function Fields({ type, answer, asOf }: { type: TypeDescriptor; answer: Answer; asOf: number }) {
  const conflicts = useMaillonQuery('record.conflicts', {}).data?.value;
  const { t } = useTranslation();
  const records = useMemo(() => [answer.record], [answer]);
  const writes = useCellWrites(
    type.name,
    useMemo(() => ({ records, asOf }), [records, asOf]),
    type.fields,
  );
  const [record = answer.record] = writes.records;
  const toSettle = ({ name }: FieldDescriptor) => {
    const found = conflicts?.find((one) => one.id === record.id && one.field === name);
    return found === undefined ? null : t('plan.toSettle', { count: found.values.length });
  };
  const attached = type.fields.filter(({ kind }) => kind === 'attachment');
  return (
    <>
      {attached.length > 0 && (
        <div className="record__pictures">
          <SavedFields
            type={type.name}
            record={record}
            fields={attached.map(({ name }) => name)}
            asOf={asOf}
          />
        </div>
      )}
      <RecordForm
        type={type}
        record={record}
        records={writes.records}
        writes={writes}
        elementsOf={() => []}
        omit={fieldsLeftOut(type, record)}
        toSettle={toSettle}
      />
    </>
  );
}

/** In the bin, where writing would put the deletion in question. */
function ReadFields({ type, answer }: { type: TypeDescriptor; answer: Answer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = type.fields
    .filter((field) => field.internal !== true)
    .map(
      (field) =>
        [field, formatField(field, answer.record[field.name], language, answer.names)] as const,
    )
    .filter(([, text]) => text !== '');
  if (said.length === 0) return <p>{t('record.nothing')}</p>;
  return (
    <dl className="record__fields">
      {said.map(([field, text]: readonly [FieldDescriptor, string]) => (
        <div key={field.name}>
          <dt>{field.label[language]}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
