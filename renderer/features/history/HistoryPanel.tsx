/** Everything that happened to a record, newest first, each value one can put back. Beside the page, which stays usable. */
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { SidePanel } from '#renderer/ui/overlay/SidePanel.tsx';
import { HistoryList } from './HistoryList.tsx';
import './history.css';

export interface HistoryPanelProps {
  type: string;
  id: string;
  onClose: () => void;
}

export function HistoryPanel({ type, id, onClose }: HistoryPanelProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const types = useTypes();
  const { data, failure } = useMaillonQuery('record.history', { type, id });
  const descriptor = types && typeNamed(types, type);
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      kicker={t('history.title')}
      title={data === undefined ? '' : data.value.title || t('common.untitled')}
    >
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {data !== undefined && descriptor !== undefined && (
        <HistoryList type={descriptor} id={id} history={data.value} asOf={data.asOf} />
      )}
    </SidePanel>
  );
}
