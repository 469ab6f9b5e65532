/** The message that reminds of a fee, piece by piece, and the note that it was sent. */
import { useTranslation } from 'react-i18next';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { ReminderMessage } from './ReminderMessage.tsx';

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
  const { data, failure } = useMaillonQuery('membership.reminder', {
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
    <ReminderMessage
      title={t('directory.remindTitle', { year: String(year) })}
      reminder={data?.value}
      failure={failure}
      onClose={onClose}
      verb={
        <Button variant="primary" onPress={() => void note()}>
          {t('directory.remindNote')}
        </Button>
      }
    />
  );
}
