/** Who takes what of a shared post: on which day, how long, at what hours; in the order of the week. */
import { useTranslation } from 'react-i18next';
import { postShare } from '#shared/model/post-share.ts';
import { writeDuration } from '#shared/model/text-format.ts';
import { labelOf } from '#shared/model/value-text.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Table } from '#renderer/ui/display/Table.tsx';
import { nameIn, numberIn, textIn } from '../record-values.ts';
import { RemoveLine } from '../RemoveLine.tsx';

const { organisation, day, weekly, usual } = postShare.fields;

export function SharesTable({ post }: { post: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useMaillonQuery('record.list', { type: postShare.name });
  const names = data?.value.names ?? {};
  const shares = (data?.value.records ?? [])
    .filter((record) => record['post'] === post)
    .toSorted((one, other) => textIn(one, 'day').localeCompare(textIn(other, 'day')));
  if (shares.length === 0) return <p>{t('commonGoods.noShare')}</p>;
  return (
    <Table
      caption={t('commonGoods.asTable', { title: t('commonGoods.planning') })}
      isCaptionHidden
      rows={shares}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'organisation',
          label: organisation.label[language],
          cell: (share) => nameIn(share, 'organisation', names),
        },
        {
          id: 'day',
          label: day.label[language],
          cell: (share) => labelOf(day, textIn(share, 'day'), language),
        },
        { id: 'usual', label: usual.label[language], cell: (share) => textIn(share, 'usual') },
        {
          id: 'weekly',
          label: weekly.label[language],
          align: 'end',
          cell: (share) => writeDuration(numberIn(share, 'weekly') ?? 0),
        },
        {
          id: 'gestures',
          label: <span className="mln-visually-hidden">{t('plans.gestures')}</span>,
          align: 'end',
          cell: (share) => (
            <RemoveLine
              type={postShare.name}
              id={share.id}
              title={nameIn(share, 'organisation', names)}
            />
          ),
        },
      ]}
    />
  );
}
