/** What each structure owes for a month of a shared post, beside what it was to take; month by month. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sharedPost } from '#shared/model/shared-post.ts';
import { writeDuration } from '#shared/model/text-format.ts';
import { workedTime } from '#shared/model/worked-time.ts';
import { formatAmount } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useClient } from '#renderer/client/context.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import { formatDays } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { useAddresses } from '../use-addresses.ts';
import { type Month, monthAfter } from './months.ts';

interface BillCardProps {
  post: string;
  month: Month;
  onMonth: (month: Month) => void;
}

export function BillCard({ post, month, onMonth }: BillCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client } = useClient();
  const bill = useMaillonQuery('post.bill', { post, ...month }, { keepPrevious: true }).data?.value;
  const about = useAddresses(bill?.shares.map(({ organisation }) => organisation) ?? []);
  const money = (cents: number): string => formatAmount(cents, wordsOf(language).locale);
  const shown = formatDays(month.from, month.until, language);
  return (
    <Card
      title={t('commonGoods.bill', { month: shown })}
      actions={
        <>
          <IconButton
            icon={ChevronLeft}
            label={t('commonGoods.monthBefore')}
            onPress={() => onMonth(monthAfter(month, -1))}
          />
          <IconButton
            icon={ChevronRight}
            label={t('commonGoods.monthAfter')}
            onPress={() => onMonth(monthAfter(month, 1))}
          />
          <DocumentMenu
            make={(wishes) => client.call('export.postBill', { post, ...month, ...wishes })}
            {...about}
          />
        </>
      }
    >
      {bill?.hourlyCost === null && <p>{t('commonGoods.noHourlyCost')}</p>}
      {bill?.shares.length === 0 && <p>{t('commonGoods.noTime')}</p>}
      {bill !== undefined && bill.shares.length > 0 && (
        <Table
          caption={t('commonGoods.asTable', { title: t('commonGoods.bill', { month: shown }) })}
          isCaptionHidden
          rows={bill.shares}
          rowKey={({ organisation }) => organisation ?? ''}
          columns={[
            {
              id: 'name',
              label: workedTime.fields.organisation.label[language],
              cell: ({ organisation }) => bill.names[organisation ?? '']?.title ?? '',
            },
            {
              id: 'agreed',
              label: sharedPost.fields.weekly.label[language],
              align: 'end',
              cell: ({ agreed }) => (agreed === null ? '' : writeDuration(agreed)),
            },
            {
              id: 'time',
              label: t('commonGoods.time'),
              align: 'end',
              cell: ({ minutes }) => writeDuration(minutes),
            },
            {
              id: 'amount',
              label: t('commonGoods.toPay'),
              align: 'end',
              cell: ({ amount }) => money(amount),
            },
          ]}
          footer={[t('commonGoods.total'), '', writeDuration(bill.minutes), money(bill.amount)]}
        />
      )}
    </Card>
  );
}
