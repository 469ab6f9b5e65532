/** What is kept of people: why, until when, what leaves with a file, and whom to look at again. */
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { person } from '#shared/model/person.ts';
import { labelOf } from '#shared/model/value-text.ts';
import { formatDate } from '#shared/words/format.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card, CardLine, CardLines } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';

export function PersonalTab({ pathOf }: { pathOf: (type: string, id: string) => string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const types = useTypes() ?? [];
  const { data, failure } = useMaillonQuery('personal.register', {});
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined) return <Reading />;
  const { uses, disclosed, toReview, names } = data.value;
  const date = (value: string): string => formatDate(value, language);
  const unsaid = uses.find(({ purpose, legalBasis }) => purpose === null && legalBasis === null);
  const kept = disclosed.filter(({ records }) => records > 0);
  const label = (type: string): string => typeNamed(types, type)?.label.many[language] ?? type;
  const fieldsOf = ({ type, fields }: (typeof kept)[number]): string => {
    const declared = typeNamed(types, type);
    return fields
      .filter(({ filled }) => filled > 0)
      .map(({ field, filled }) => {
        const known = declared && fieldNamed(declared, field);
        return `${known?.label[language] ?? field} (${filled})`;
      })
      .join(', ');
  };
  return (
    <div className="directory">
      {unsaid !== undefined && (
        <Banner tone="warn" title={t('directory.noUse', { count: unsaid.people })} />
      )}
      <Card title={t('directory.uses')}>
        <p>{t('directory.usesText')}</p>
        <Table
          caption={t('directory.asTable', { title: t('directory.uses') })}
          isCaptionHidden
          rows={uses}
          rowKey={({ purpose, legalBasis }) => `${purpose ?? ''} ${legalBasis ?? ''}`}
          columns={[
            {
              id: 'purpose',
              label: t('directory.purpose'),
              cell: ({ purpose }) => purpose ?? t('directory.notSaid'),
            },
            {
              id: 'basis',
              label: t('directory.legalBasis'),
              cell: ({ legalBasis }) =>
                legalBasis === null
                  ? t('directory.notSaid')
                  : labelOf({ ...person.fields.legalBasis }, legalBasis, language),
            },
            {
              id: 'people',
              label: t('directory.people'),
              align: 'end',
              cell: ({ people }) => people,
            },
            {
              id: 'until',
              label: t('directory.keptUntil'),
              cell: ({ keptUntil }) =>
                keptUntil === null
                  ? t('directory.notSaid')
                  : keptUntil.first === keptUntil.last
                    ? date(keptUntil.first)
                    : t('directory.keptBetween', {
                        first: date(keptUntil.first),
                        last: date(keptUntil.last),
                      }),
            },
          ]}
        />
      </Card>
      <Card title={t('directory.toReview')}>
        <p>{t(toReview.length === 0 ? 'directory.toReviewEmpty' : 'directory.toReviewText')}</p>
        {toReview.length > 0 && (
          <CardLines>
            {toReview.map(({ id, reason, since }) => {
              const name = names[id]?.title || t('directory.noName');
              return (
                <CardLine
                  key={id}
                  icon={ShieldCheck}
                  tone="warn"
                  title={name}
                  detail={t(`directory.review_${reason}`, { date: date(since) })}
                  action={
                    <ButtonLink
                      size="s"
                      href={pathOf('person', id)}
                      aria-label={t('directory.openCardNamed', { name })}
                    >
                      {t('directory.openCard')}
                    </ButtonLink>
                  }
                />
              );
            })}
          </CardLines>
        )}
      </Card>
      <Card title={t('directory.leaves')}>
        <p>{t('directory.leavesText')}</p>
        <Table
          caption={t('directory.asTable', { title: t('directory.leaves') })}
          isCaptionHidden
          rows={kept.toSorted((a, b) => Number(b.personal) - Number(a.personal))}
          rowKey={({ type }) => type}
          columns={[
            {
              id: 'kind',
              label: t('directory.leavesKind'),
              cell: ({ type, personal }) => (
                <>
                  {label(type)}{' '}
                  {personal && <Badge tone="accent">{t('directory.personalMark')}</Badge>}
                </>
              ),
            },
            {
              id: 'count',
              label: t('directory.leavesCount'),
              align: 'end',
              cell: ({ records }) => records,
            },
            { id: 'with', label: t('directory.leavesWith'), cell: () => t('directory.goes') },
            {
              id: 'without',
              label: t('directory.leavesWithout'),
              cell: ({ personal }) => t(personal ? 'directory.staysHere' : 'directory.goes'),
            },
            { id: 'fields', label: t('directory.leavesFields'), cell: fieldsOf },
          ]}
        />
      </Card>
    </div>
  );
}
