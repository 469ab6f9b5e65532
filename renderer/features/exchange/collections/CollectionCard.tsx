/** One collection: how many have come, each structure's state, and what to do about those that are missing. */
import { CircleCheck, CircleDashed, MailQuestion, MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '#shared/contract/exchange.ts';
import { formatDate } from '#shared/words/format.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';

interface CollectionCardProps {
  collection: Collection;
  inboxPath: string;
}

type Line = Collection['lines'][number];

export function CollectionCard({ collection, inboxPath }: CollectionCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const set = useCommand('record.set');
  const [isReminding, setIsReminding] = useState(false);
  const { id, title, lines, due, since, closed } = collection;
  const received = lines.filter((line) => line.received !== null);
  const missing = lines.filter((line) => line.received === null && !line.waiting);
  const isWaiting = lines.some((line) => line.waiting && line.received === null);
  const count = t('exchange.received', { count: received.length, all: lines.length });
  const close = (isClosed: boolean) =>
    void set({
      type: 'collection',
      changes: [{ id, cells: [{ field: 'closed', value: isClosed ? true : null }] }],
    });

  return (
    <Card
      title={title || t('common.untitled')}
      badge={badge()}
      actions={
        <>
          {isWaiting && (
            <ButtonLink
              size="s"
              href={inboxPath}
              aria-label={`${t('exchange.seeWaiting')} (${title})`}
            >
              {t('exchange.seeWaiting')}
            </ButtonLink>
          )}
          {!closed && missing.length > 0 && (
            <Button size="s" icon={MailQuestion} onPress={() => setIsReminding(true)}>
              {t('exchange.remind', { count: missing.length })}
            </Button>
          )}
          <Button size="s" variant="quiet" onPress={() => close(!closed)}>
            {t(closed ? 'exchange.reopenCollection' : 'exchange.closeCollection')}
          </Button>
        </>
      }
    >
      <div className="collection">
        <div className="collection__head">
          <strong>{count}</strong>
          {lines.length > 0 && <ThinBar value={received.length / lines.length} label={count} />}
          <span className="exchange__detail">
            {[
              due !== null && t('exchange.dueOn', { date: formatDate(due, language) }),
              t('exchange.sinceOn', { date: formatDate(since.slice(0, 10), language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <Table
          caption={`${title} : ${count}`}
          isCaptionHidden
          rows={lines.toSorted((a, b) => rankOf(a) - rankOf(b))}
          rowKey={({ structure }) => structure.id}
          columns={[
            {
              id: 'structure',
              label: t('exchange.structure'),
              cell: ({ structure }) => structure.name,
            },
            { id: 'state', label: t('exchange.state'), cell: (line) => <LineState line={line} /> },
          ]}
        />
      </div>
      {isReminding && <ReminderDialog collection={id} onClose={() => setIsReminding(false)} />}
    </Card>
  );

  function badge() {
    if (closed) return <Badge shape="tag">{t('exchange.closed')}</Badge>;
    const isWhole = lines.length > 0 && received.length === lines.length;
    return isWhole && <Badge tone="ok">{t('exchange.allReceived')}</Badge>;
  }
}

/** Who is missing comes first. */
const rankOf = ({ received, waiting }: Line): number => (received === null ? (waiting ? 1 : 0) : 2);

function LineState({ line }: { line: Line }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (line.received !== null) {
    return (
      <Badge tone="ok" icon={CircleCheck}>
        {t('exchange.lineReceived', { date: formatMoment(line.received, language) })}
      </Badge>
    );
  }
  return line.waiting ? (
    <Badge tone="info" icon={MailCheck}>
      {t('exchange.lineWaiting')}
    </Badge>
  ) : (
    <Badge tone="warn" icon={CircleDashed}>
      {t('exchange.lineMissing')}
    </Badge>
  );
}
