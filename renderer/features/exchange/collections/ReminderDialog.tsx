/** The message to those whose file is missing: a draft for the mail program, or its pieces for a webmail. */
import { Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Written } from '#shared/contract/exchange.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useCommand } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { useAboutAddresses } from '../use-about-addresses.ts';

interface ReminderDialogProps {
  collection: string;
  onClose: () => void;
}

export function ReminderDialog({ collection, onClose }: ReminderDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const files = useFiles();
  const remind = useCommand('exchange.remind');
  const about = useAboutAddresses();
  const [written, setWritten] = useState<Written | null>(null);
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const [saved, setSaved] = useState<string | null>(null);

  useEffect(() => {
    const read = async () => {
      const outcome = await remind({ collection, language }, { isSilent: true });
      if (outcome.ok) setWritten(outcome.value.value);
      else setFailure(outcome.error);
    };
    void read();
  }, [remind, collection, language]);

  const draft = async () => {
    const outcome = await remind({ collection, language, message: true });
    const made = outcome.ok ? outcome.value.value.draft : null;
    if (made === null) return;
    const given = await files.save(made.file, made.name);
    if (given.ok && given.value) setSaved(made.name);
  };

  return (
    <Dialog
      title={t('exchange.remindTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button icon={Mail} onPress={() => void draft()}>
            {t('exchange.remindDraft')}
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
          addresses={written.message.to}
          aboutAddresses={about(written.message.to)}
          subject={written.message.subject}
          text={written.message.text}
        >
          {saved !== null && <p>{t('message.draftSaved', { name: saved })}</p>}
        </MessagePieces>
      )}
    </Dialog>
  );
}
