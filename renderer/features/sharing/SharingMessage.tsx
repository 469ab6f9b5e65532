/** A message about something proposed or late: its pieces for a webmail, or a draft for the mail program. */
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { err, ok } from '#shared/lib/result.ts';
import { useClient } from '#renderer/client/context.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { MessageDialog } from '#renderer/documents/MessageDialog.tsx';
import { useLanguage } from '#renderer/i18n/use-language.ts';

interface SharingMessageProps {
  about: 'introduction' | 'late';
  id: string;
  title?: string;
  /** What was just done. */
  children?: ReactNode;
  onClose: () => void;
}

export function SharingMessage({ about, id, title, children, onClose }: SharingMessageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client } = useClient();
  const [written, setWritten] = useState<OutputOf<'sharing.message'> | null>(null);
  const [failure, setFailure] = useState<ClientFailure | null>(null);

  useEffect(() => {
    const read = async () => {
      const outcome = await client.call('sharing.message', { about, id, language });
      if (outcome.ok) setWritten(outcome.value.value);
      else setFailure(outcome.error);
    };
    void read();
  }, [client, about, id, language]);

  const aboutAddresses = ({ addresses, withoutAddress }: OutputOf<'sharing.message'>): string => {
    const known =
      addresses.length === 0
        ? t('sharing.noAddresses')
        : t('sharing.addresses', { count: addresses.length });
    return withoutAddress.length === 0
      ? known
      : `${known}, ${t('sharing.withoutAddress', { names: withoutAddress.join(', ') })}`;
  };
  const message = written && {
    addresses: written.addresses,
    aboutAddresses: aboutAddresses(written),
    subject: written.message.subject,
    text: written.message.text,
  };
  return (
    <MessageDialog
      title={title ?? t('sharing.messageTitle')}
      message={message}
      failure={failure}
      onDraft={async () => {
        const made = await client.call('sharing.message', { about, id, language });
        return made.ok ? ok(made.value.value) : err(made.error);
      }}
      onClose={onClose}
    >
      {children}
    </MessageDialog>
  );
}
