/** The message to those whose file is missing: a draft for the mail program, or its pieces for a webmail. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Written } from '#shared/contract/exchange.ts';
import { err, ok } from '#shared/lib/result.ts';
import { useCommand } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { MessageDialog } from '#renderer/documents/MessageDialog.tsx';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useAboutAddresses } from '../use-about-addresses.ts';

interface ReminderDialogProps {
  collection: string;
  onClose: () => void;
}

export function ReminderDialog({ collection, onClose }: ReminderDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const remind = useCommand('exchange.remind');
  const about = useAboutAddresses();
  const [written, setWritten] = useState<Written | null>(null);
  const [failure, setFailure] = useState<ClientFailure | null>(null);

  useEffect(() => {
    const read = async () => {
      const outcome = await remind({ collection, language }, { isSilent: true });
      if (outcome.ok) setWritten(outcome.value.value);
      else setFailure(outcome.error);
    };
    void read();
  }, [remind, collection, language]);

  const message = written && {
    addresses: written.message.to,
    aboutAddresses: about(written.message.to),
    subject: written.message.subject,
    text: written.message.text,
  };
  return (
    <MessageDialog
      title={t('exchange.remindTitle')}
      message={message}
      failure={failure}
      onDraft={async () => {
        const made = await remind({ collection, language, message: true }, { isSilent: true });
        if (!made.ok) return err(made.error);
        const { draft } = made.value.value;
        if (draft === null) throw new Error('the draft that was asked for did not come');
        return ok(draft);
      }}
      onClose={onClose}
    />
  );
}
