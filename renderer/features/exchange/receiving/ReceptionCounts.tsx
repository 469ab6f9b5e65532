/** The proof that nothing disappeared: register by register, what stood before, what came, what went, what stands after. */
import { useTranslation } from 'react-i18next';
import type { Reception } from '#shared/contract/exchange.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { useCountWords } from '../use-count-words.ts';

export function ReceptionCounts({ reception }: { reception: Reception }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useCountWords();
  const { counts } = reception;
  const figure = (count: number) => formatCount(count, language);
  const sum = (of: (row: Reception['counts'][number]) => number) =>
    figure(counts.reduce((total, row) => total + of(row), 0));
  const changed = counts.reduce((total, row) => total + row.changed, 0);
  if (counts.length === 0) {
    return (
      <Card title={t('receiving.receipt')}>
        <p>{t('receiving.nothingCounted')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('receiving.receiptCaption')}>
      <Table
        caption={t('receiving.receiptTable')}
        isCaptionHidden
        rows={counts.toSorted((a, b) => Number(isMoved(b)) - Number(isMoved(a)))}
        rowKey={({ type }) => type}
        columns={[
          { id: 'type', label: t('receiving.register'), cell: ({ type }) => words.nameOf(type) },
          {
            id: 'before',
            label: t('receiving.countBefore'),
            align: 'end',
            cell: ({ before }) => figure(before),
          },
          {
            id: 'added',
            label: t('receiving.countAdded'),
            align: 'end',
            cell: ({ added }) => `+ ${figure(added)}`,
          },
          {
            id: 'removed',
            label: t('receiving.countRemoved'),
            align: 'end',
            cell: ({ removed }) => `− ${figure(removed)}`,
          },
          {
            id: 'after',
            label: t('receiving.countAfter'),
            align: 'end',
            cell: ({ after }) => `= ${figure(after)}`,
          },
          {
            id: 'changed',
            label: t('receiving.countChanged'),
            align: 'end',
            cell: ({ changed: some }) => figure(some),
          },
        ]}
        footer={[
          '',
          sum(({ before }) => before),
          `+ ${sum(({ added }) => added)}`,
          `− ${sum(({ removed }) => removed)}`,
          `= ${sum(({ after }) => after)}`,
          figure(changed),
        ]}
      />
    </Card>
  );
}

/** What the file touched comes first. */
const isMoved = ({ added, changed, removed }: Reception['counts'][number]): boolean =>
  added + changed + removed > 0;
