/** Records that a record leads to, and those that lead to it. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { OutputOf } from '#shared/contract/index.ts';
import type { TypeDescriptor } from '#shared/contract/records.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import './record.css';

export type PlaceOf = (found: {
  type: string;
  id: string;
  plan: string | null;
  workshop?: string | null;
}) => string;

export interface RecordLinksProps {
  type: string;
  id: string;
  placeOf: PlaceOf;
}

interface Shown {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly what: string;
  readonly note: string | null;
}

/** Told in a place of their own, beside the links. */
const BESIDE = ['step', 'comment'];

export function RecordLinks({ type: typeName, id, placeOf }: RecordLinksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const types = useTypes() ?? [];
  const { data, failure } = useMaillonQuery('record.get', { type: typeName, id });
  const type = typeNamed(types, typeName);
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined || type === undefined) return null;

  const { notReceived } = wordsOf(language).values;
  const out = leadsTo(type, data.value).map(({ field, target }): Shown => {
    const named = data.value.names[target];
    return {
      key: `${field.name} ${target}`,
      href: `#${placeOf({ type: named?.type ?? '', id: target, plan: named?.plan ?? null })}`,
      title: named === undefined ? notReceived : named.title || t('record.unnamed'),
      what: field.label[language],
      note: named?.deleted === true ? t('record.inBin') : null,
    };
  });
  const linked = data.value.linkedFrom.filter(
    (link) => !BESIDE.includes(link.type) && !isStructural(types, link),
  );
  const byType = types.flatMap((from) => {
    const links = linked.filter((link) => link.type === from.name);
    return links.length === 0 ? [] : [{ from, links }];
  });
  return (
    <div className="record__both">
      <LinkList title={t('record.leadsTo')} none={t('record.leadsNowhere')} links={out} />
      {byType.length === 0 && (
        <LinkList title={t('record.linked')} none={t('record.noLink')} links={[]} />
      )}
      {byType.map(({ from, links }) => (
        <LinkList
          key={from.name}
          title={t('record.linkedOf', { type: from.label.many[language], count: links.length })}
          none=""
          links={links.map((link): Shown => ({
            key: `${link.field} ${link.id}`,
            href: `#${placeOf(link)}`,
            title: link.title || t('record.unnamed'),
            what: fieldNamed(from, link.field)?.label[language] ?? '',
            note: null,
          }))}
        />
      ))}
    </div>
  );
}

interface LinkListProps {
  title: string;
  none: string;
  links: readonly Shown[];
}

function LinkList({ title, none, links }: LinkListProps) {
  return (
    <section>
      <h3 className="record__links-title">{title}</h3>
      {links.length === 0 && <p className="record__what">{none}</p>}
      <ul className="record__links">
        {links.map(({ key, href, title: name, what, note }) => (
          <li key={key}>
            <Link href={href}>{name}</Link>
            {note !== null && (
              <>
                {' '}
                <Badge tone="warn" shape="tag">
                  {note}
                </Badge>
              </>
            )}
            <span className="record__what"> {what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Answer = OutputOf<'record.get'>;

/** By the fields that people fill in; a place in a plan is seen where it is. */
function leadsTo(type: TypeDescriptor, { record }: Pick<Answer, 'record'>) {
  return type.fields
    .filter((field) => field.structural !== true)
    .flatMap((field) => {
      const value = record[field.name];
      const leads = field.kind === 'reference' || field.element === 'reference';
      const targets = !leads ? [] : Array.isArray(value) ? value : [value];
      return targets.flatMap((target) => (typeof target === 'string' ? [{ field, target }] : []));
    });
}

type From = Answer['linkedFrom'][number];

const isStructural = (types: readonly TypeDescriptor[], { type, field }: From): boolean => {
  const from = typeNamed(types, type);
  return from !== undefined && fieldNamed(from, field)?.structural === true;
};
