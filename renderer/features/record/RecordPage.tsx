/** A record that has no room of its own yet, to be read: its fields, what leads to it, its history. */
import { History, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { document as documentType } from '#shared/model/document.ts';
import type { Language } from '#shared/model/value-text.ts';
import { formatField } from '#shared/words/format.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
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
  const types = useTypes() ?? [];
  const { data, failure } = useMaillonQuery('record.get', { type: typeName, id });
  const [isErasing, setIsErasing] = useState(false);
  const type = typeNamed(types, typeName);
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined || type === undefined) return null;
  const { deleted, merged } = data.value;
  const title = titleOf(type, data.value, language) || t('common.untitled');
  return (
    <Page
      header={
        <PageHeader
          title={title}
          subtitle={type.label.one[language]}
          badge={deleted && <Badge tone="warn">{t('record.inBin')}</Badge>}
          actions={
            <>
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
            <Fields type={type} answer={data.value} />
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

type Answer = OutputOf<'record.get'>;

function Fields({ type, answer }: { type: TypeDescriptor; answer: Answer }) {
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

const titleOf = (type: TypeDescriptor, { record, names }: Answer, language: Language): string =>
  type.title
    .flatMap((name) => type.fields.find((field) => field.name === name) ?? [])
    .map((field) => formatField(field, record[field.name], language, names))
    .filter((part) => part !== '')
    .join(' ');
