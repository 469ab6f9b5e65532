/** A message about something proposed or late: its pieces for a webmail, or a draft for the mail program. */
import { Mail } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';

interface MessageDialogProps {
  about: 'introduction' | 'late';
  id: string;
  title?: string;
  /** What was just done. */
  children?: ReactNode;
  onClose: () => void;
}

export function MessageDialog({ about, id, title, children, onClose }: MessageDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { client } = useClient();
  const files = useFiles();
  const [written, setWritten] = useState<OutputOf<'sharing.message'> | null>(null);
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const [saved, setSaved] = useState<string | null>(null);

  useEffect(() => {
    const read = async () => {
      const outcome = await client.call('sharing.message', { about, id, language });
      if (outcome.ok) setWritten(outcome.value.value);
      else setFailure(outcome.error);
    };
    void read();
  }, [client, about, id, language]);

  // A file is taken once: each draft is made anew.
  const draft = async () => {
    const outcome = await client.call('sharing.message', { about, id, language });
    if (!outcome.ok) {
      setFailure(outcome.error);
      return;
    }
    const { file, name } = outcome.value.value;
    const given = await files.save(file, name);
    if (given.ok && given.value) setSaved(name);
  };
  const aboutAddresses = ({ addresses, withoutAddress }: OutputOf<'sharing.message'>): string => {
    const known =
      addresses.length === 0
        ? t('sharing.noAddresses')
        : t('sharing.addresses', { count: addresses.length });
    return withoutAddress.length === 0
      ? known
      : `${known}, ${t('sharing.withoutAddress', { names: withoutAddress.join(', ') })}`;
  };
  return (
    <Dialog
      title={title ?? t('sharing.messageTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button icon={Mail} onPress={() => void draft()}>
            {t('sharing.messageDraft')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {written && (
        <MessagePieces
          addresses={written.addresses}
          aboutAddresses={aboutAddresses(written)}
          subject={written.message.subject}
          text={written.message.text}
        >
          {children}
          {saved !== null && <p>{t('message.draftKept', { name: saved })}</p>}
        </MessagePieces>
      )}
    </Dialog>
  );
}
