/** Everything that happened to a record, wherever a page wants to show it. */
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { HistoryList } from './HistoryList.tsx';

export interface RecordHistoryProps {
  type: string;
  id: string;
}

export function RecordHistory({ type, id }: RecordHistoryProps) {
  const sentence = useFailureSentence();
  const types = useTypes();
  const { data, failure } = useMaillonQuery('record.history', { type, id });
  const descriptor = types && typeNamed(types, type);
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined || descriptor === undefined) return null;
  return <HistoryList type={descriptor} id={id} history={data.value} asOf={data.asOf} />;
}
