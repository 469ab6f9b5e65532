/** The message that reminds of a fee, piece by piece, and the note that it was sent. */
import { useTranslation } from 'react-i18next';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { useReach } from './use-reach.ts';

interface ReminderDialogProps {
  year: number;
  today: string;
  organisations: readonly string[];
  onClose: () => void;
}

export function ReminderDialog({ year, today, organisations, onClose }: ReminderDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const remind = useCommand('membership.remind');
  const reach = useReach();
  const { data } = useMaillonQuery('membership.reminder', {
    year,
    organisations: [...organisations],
    language,
  });
  const note = async () => {
    const outcome = await remind({ year, organisations: [...organisations], on: today });
    if (!outcome.ok) return;
    onClose();
    show({ text: t('directory.reminded', { count: outcome.value.value.reminded }), tone: 'ok' });
  };
  return (
    <Dialog
      title={t('directory.remindTitle', { year })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.close')}</Button>
          <Button variant="primary" onPress={() => void note()}>
            {t('directory.remindNote')}
          </Button>
        </>
      }
    >
      {data !== undefined && (
        <MessagePieces
          addresses={data.value.addresses}
          aboutAddresses={reach(data.value.addresses.length, data.value.unreached)}
          subject={data.value.subject}
          text={data.value.text}
        />
      )}
    </Dialog>
  );
}
