/** Whom each mailing list reaches now, and the addresses to copy. */
import { AtSign } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { mailingList } from '#shared/model/mailing-list.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { LongTable } from '#renderer/ui/display/LongTable.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { CopyLine } from '#renderer/ui/message/CopyLine.tsx';
import { useReach } from './use-reach.ts';

export function MailingTab({ pathOf }: { pathOf: (type: string, id: string) => string }) {
  const { t } = useTranslation();
  const lists = useRecords(mailingList);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = lists?.find(({ id }) => id === chosen) ?? lists?.[0];
  if (lists?.length === 0)
    return (
      <EmptyState icon={AtSign} title={t('directory.mailingEmptyTitle')}>
        {t('directory.mailingEmptyText')}
      </EmptyState>
    );
  if (lists === undefined || list === undefined) return null;
  return (
    <div className="directory">
      <div className="directory__bar">
        <Select
          label={t('directory.chooseList')}
          isInline
          placeholder=""
          options={lists.map(({ id, name }) => ({ id, label: name ?? t('directory.noName') }))}
          value={list.id}
          onChange={setChosen}
        />
      </div>
      <Reached key={list.id} list={list.id} title={list.name ?? ''} pathOf={pathOf} />
    </div>
  );
}

interface ReachedProps {
  list: string;
  title: string;
  pathOf: (type: string, id: string) => string;
}

function Reached({ list, title, pathOf }: ReachedProps) {
  const { t } = useTranslation();
  const reach = useReach();
  const [said, setSaid] = useState('');
  const { data } = useMaillonQuery('mailing.resolve', { list });
  if (data === undefined) return null;
  const { reached, unreached } = data.value;
  return (
    <Card title={title}>
      <ul className="directory__copy">
        <CopyLine
          label={t('directory.copyAddresses')}
          done={t('directory.copiedAddresses')}
          text={reached.map(({ email }) => email).join(', ')}
          about={reach(reached.length, unreached)}
          onSaid={setSaid}
        />
      </ul>
      <p role="status">{said}</p>
      <LongTable
        caption={t('directory.asTable', { title })}
        isCaptionHidden
        rows={[...reached, ...unreached]}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            label: t('directory.correspondent'),
            cell: ({ type, id, name }) => (
              <Link href={pathOf(type, id)}>{name || t('directory.noName')}</Link>
            ),
          },
          { id: 'email', label: t('directory.email'), cell: ({ email }) => email ?? '—' },
        ]}
      />
    </Card>
  );
}
