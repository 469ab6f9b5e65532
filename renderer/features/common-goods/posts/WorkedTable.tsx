/** The time that a shared post worked in a month, the last day first. */
import { useTranslation } from 'react-i18next';
import { writeDuration } from '#shared/model/text-format.ts';
import { workedTime } from '#shared/model/worked-time.ts';
import { formatDate } from '#shared/words/format.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Table } from '#renderer/ui/display/Table.tsx';
import { nameIn, numberIn, textIn } from '../record-values.ts';
import { RemoveLine } from '../RemoveLine.tsx';
import type { Month } from './months.ts';

const { date, organisation, time, task } = workedTime.fields;

export function WorkedTable({ post, month }: { post: string; month: Month }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useMaillonQuery('record.list', { type: workedTime.name });
  const names = data?.value.names ?? {};
  const within = (data?.value.records ?? [])
    .filter((record) => {
      const day = textIn(record, 'date');
      return record['post'] === post && day >= month.from && day <= month.until;
    })
    .toSorted((one, other) => textIn(other, 'date').localeCompare(textIn(one, 'date')));
  if (within.length === 0) return null;
  return (
    <Table
      caption={t('commonGoods.asTable', { title: t('commonGoods.worked') })}
      isCaptionHidden
      rows={within}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'date',
          label: date.label[language],
          cell: (one) => formatDate(textIn(one, 'date'), language),
        },
        {
          id: 'organisation',
          label: organisation.label[language],
          cell: (one) => nameIn(one, 'organisation', names),
        },
        { id: 'task', label: task.label[language], cell: (one) => textIn(one, 'task') },
        {
          id: 'time',
          label: time.label[language],
          align: 'end',
          cell: (one) => writeDuration(numberIn(one, 'time') ?? 0),
        },
        {
          id: 'gestures',
          label: <span className="mln-visually-hidden">{t('plans.gestures')}</span>,
          align: 'end',
          cell: (one) => (
            <RemoveLine
              type={workedTime.name}
              id={one.id}
              title={`${formatDate(textIn(one, 'date'), language)}, ${textIn(one, 'task')}`}
            />
          ),
        },
      ]}
    />
  );
}
