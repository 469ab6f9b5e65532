/** What the file would hold, in words, before it is written: for whom, how much, and what stays here. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { formatBytes, formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { useCountWords } from '../use-count-words.ts';

type Contents = OutputOf<'exchange.planSend'>;

interface ContentsCardProps {
  /** Undefined while it is being counted. */
  contents: Contents | undefined;
  isForSomebody: boolean;
  isPersonal: boolean;
  isAttached: boolean;
  children: ReactNode;
}

const NAMED = 4;

export function ContentsCard({
  contents,
  isForSomebody,
  isPersonal,
  isAttached,
  children,
}: ContentsCardProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('sending.contents')}>
      <div className="sending__contents">
        {!isForSomebody && <p>{t('sending.nobodyYet')}</p>}
        {isForSomebody && contents === undefined && <p>{t('sending.counting')}</p>}
        {isForSomebody && contents && (
          <Counted contents={contents} isPersonal={isPersonal} isAttached={isAttached} />
        )}
        {children}
      </div>
    </Card>
  );
}

interface CountedProps extends Pick<ContentsCardProps, 'isPersonal' | 'isAttached'> {
  contents: Contents;
}

function Counted({ contents, isPersonal, isAttached }: CountedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useCountWords();
  const { recipients, changes, counts, leftOut, attachments, request } = contents;
  const files = {
    count: attachments.count,
    size: formatBytes(attachments.bytes, language),
  };
  const isWithFiles = attachments.count > 0 && isAttached;
  const isWithoutFiles = attachments.count > 0 && !isAttached;
  const list = new Intl.ListFormat(wordsOf(language).locale);
  const namesOf = (some: Contents['recipients']) =>
    list.format(some.map(({ structure }) => structure.name));
  const unknown = recipients.filter((one) => one.unknown);
  const figure = (count: number) => (count === 0 ? '' : formatCount(count, language));
  const out = words.many(leftOut);
  return (
    <>
      <p>
        {recipients.length <= NAMED
          ? t('sending.forWhom', { names: namesOf(recipients) })
          : t('sending.forMany', { count: recipients.length })}
      </p>
      {request ? (
        <p>{t('sending.request')}</p>
      ) : (
        <>
          <p className="exchange__figure">
            <strong>{formatCount(changes, language)}</strong>{' '}
            {t('sending.changes', { count: changes })}
          </p>
          <Table
            caption={t('sending.contentsTable')}
            isCaptionHidden
            rows={counts}
            rowKey={({ type }) => type}
            columns={[
              { id: 'type', label: t('sending.register'), cell: ({ type }) => words.nameOf(type) },
              {
                id: 'added',
                label: t('sending.added'),
                align: 'end',
                cell: ({ added }) => figure(added),
              },
              {
                id: 'changed',
                label: t('sending.changed'),
                align: 'end',
                cell: ({ changed }) => figure(changed),
              },
              {
                id: 'deleted',
                label: t('sending.deleted'),
                align: 'end',
                cell: ({ deleted }) => figure(deleted),
              },
            ]}
          />
        </>
      )}
      {isWithFiles && <p>{t('sending.carries', files)}</p>}
      {isWithoutFiles && <p>{t('sending.carriesNot', files)}</p>}
      {unknown.length > 0 && unknown.length <= NAMED && (
        <p>{t('sending.unknownOnes', { names: namesOf(unknown) })}</p>
      )}
      <p>
        {out !== '' && !isPersonal && t('sending.leftOut', { what: out })}
        {(out === '' || isPersonal) && !isWithoutFiles && t('sending.leftOutNone')}{' '}
        <span className="exchange__detail">{t('sending.neverLeftOut')}</span>
      </p>
    </>
  );
}
