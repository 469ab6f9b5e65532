/** The message about terms that end, to those who hold them and the structures that named them. */
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ReminderMessage } from './ReminderMessage.tsx';

interface TermsReminderDialogProps {
  terms: readonly string[];
  onClose: () => void;
}

export function TermsReminderDialog({ terms, onClose }: TermsReminderDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, failure } = useMaillonQuery('life.reminder', { terms: [...terms], language });
  return (
    <ReminderMessage
      title={t('directory.termsRemindTitle')}
      reminder={data?.value}
      failure={failure}
      onClose={onClose}
    />
  );
}
