/** The booklet of good practices, for the structures that gave them. */
import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/client/context.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { goodPractice } from '#shared/model/good-practice.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import { textIn } from './record-values.ts';
import { useAddresses } from './use-addresses.ts';

export function PracticesBooklet() {
  const { t } = useTranslation();
  const { client } = useClient();
  const { data } = useMaillonQuery('record.list', { type: goodPractice.name });
  const about = useAddresses(
    (data?.value.records ?? []).map((record) => textIn(record, 'organisation')),
  );
  return (
    <DocumentMenu
      label={t('commonGoods.booklet')}
      make={(wishes) => client.call('export.practices', wishes)}
      {...about}
    />
  );
}
