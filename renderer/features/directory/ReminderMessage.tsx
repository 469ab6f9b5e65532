/** A reminder that is ready to go: its pieces for a webmail, and the same as a draft for the mail program. */
import { Mail } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { useReach } from './use-reach.ts';

interface ReminderMessageProps {
  title: string;
  /** Undefined while it is being written. */
  reminder: OutputOf<'life.reminder'> | undefined;
  failure?: ClientFailure | null;
  /** What is to be done once it is sent. */
  verb?: ReactNode;
  onClose: () => void;
}

export function ReminderMessage({ title, reminder, failure, verb, onClose }: ReminderMessageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { client } = useClient();
  const files = useFiles();
  const reach = useReach();
  const [saved, setSaved] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ClientFailure | null>(null);
  const draft = async () => {
    if (reminder === undefined) return;
    const { subject, text } = reminder;
    const made = await client.call('export.messageDraft', { subject, text });
    if (!made.ok) {
      setRefusal(made.error);
      return;
    }
    const { file, name } = made.value.value;
    const given = await files.save(file, name);
    if (given.ok && given.value) setSaved(name);
  };
  const wrong = refusal ?? failure ?? null;
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.close')}</Button>
          <Button icon={Mail} isDisabled={reminder === undefined} onPress={() => void draft()}>
            {t('sharing.messageDraft')}
          </Button>
          {verb}
        </>
      }
    >
      {wrong && <Banner tone="bad" title={sentence(wrong)} />}
      {reminder !== undefined && (
        <MessagePieces
          addresses={reminder.addresses}
          aboutAddresses={reach(reminder.addresses.length, reminder.unreached)}
          subject={reminder.subject}
          text={reminder.text}
        >
          {saved !== null && <p>{t('message.draftKept', { name: saved })}</p>}
        </MessagePieces>
      )}
    </Dialog>
  );
}
