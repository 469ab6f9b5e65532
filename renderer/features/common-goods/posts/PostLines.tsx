/** What is written under a shared post: who takes which part of the week, or the time it worked in a month. */
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { LinesTable } from '../LinesTable.tsx';
import type { RecordPath } from '../record-path.ts';
import { textIn } from '../record-values.ts';
import type { Month } from './months.ts';

interface PostLinesProps {
  type: string;
  fields: readonly string[];
  /** The field whose order is that of the lines. */
  by: string;
  /** Only those whose `by` is a day of it, the last first. */
  within?: Month;
  post: string;
  title: string;
  /** What is said when there is none. */
  none?: string;
  recordPath: RecordPath;
}

export function PostLines(props: PostLinesProps) {
  const { type, fields, by, within, post, title, none, recordPath } = props;
  const { t } = useTranslation();
  const { data } = useMaillonQuery('record.list', { type });
  const inOrder = (data?.value.records ?? [])
    .filter((record) => {
      const day = textIn(record, by);
      const isWithin = within === undefined || (day >= within.from && day <= within.until);
      return record['post'] === post && isWithin;
    })
    .toSorted((one, other) => textIn(one, by).localeCompare(textIn(other, by)));
  if (inOrder.length === 0) return none === undefined ? null : <p>{none}</p>;
  return (
    <LinesTable
      type={type}
      fields={fields}
      lines={within === undefined ? inOrder : inOrder.toReversed()}
      names={data?.value.names ?? {}}
      caption={t('commonGoods.asTable', { title })}
      pathOf={(id) => recordPath(type, id)}
    />
  );
}
