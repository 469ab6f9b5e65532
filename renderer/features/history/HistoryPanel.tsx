/** The history of a record beside the page, which stays usable. */
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { SidePanel } from '#renderer/ui/overlay/SidePanel.tsx';
import { RecordHistory, type RecordHistoryProps } from './RecordHistory.tsx';

interface HistoryPanelProps extends RecordHistoryProps {
  onClose: () => void;
}

export function HistoryPanel({ onClose, ...record }: HistoryPanelProps) {
  const { t } = useTranslation();
  const title = useMaillonQuery('record.history', record).data?.value.title;
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      kicker={t('history.title')}
      title={title || t('common.untitled')}
    >
      <RecordHistory {...record} />
    </SidePanel>
  );
}
