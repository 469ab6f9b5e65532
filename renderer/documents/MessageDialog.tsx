/**
 * A message that is ready to go: its pieces for a webmail, and the same as a draft for the mail program. Who writes it
 * and how its draft is made is the feature's.
 */
import { Mail } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/lib/result.ts';
import { useFiles } from '#renderer/client/files.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';

export interface ReadyMessage {
  readonly addresses: readonly string[];
  /** How many, who has none. */
  readonly aboutAddresses: string;
  readonly subject: string;
  readonly text: string;
}

export interface Draft {
  readonly file: string;
  readonly name: string;
}

export interface MessageDialogProps {
  title: string;
  /** Null while it is being written. */
  message: ReadyMessage | null;
  /** Why it could not be. */
  failure: ClientFailure | null;
  /** Made anew each time: a file is taken once. */
  onDraft: () => Promise<Result<Draft, ClientFailure>>;
  /** What is to be done once it is sent: closing the dialog, where nothing is. */
  verb?: ReactNode;
  /** What was just done. */
  children?: ReactNode;
  onClose: () => void;
}

export function MessageDialog(props: MessageDialogProps) {
  const { message, onDraft, verb, onClose } = props;
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const files = useFiles();
  const [saved, setSaved] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ClientFailure | null>(null);
  const draft = async () => {
    const made = await onDraft();
    setRefusal(made.ok ? null : made.error);
    if (!made.ok) return;
    const given = await files.save(made.value.file, made.value.name);
    if (given.ok && given.value) setSaved(made.value.name);
  };
  const wrong = refusal ?? props.failure;
  return (
    <Dialog
      title={props.title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          {verb !== undefined && <Button onPress={onClose}>{t('common.close')}</Button>}
          <Button icon={Mail} isDisabled={message === null} onPress={() => void draft()}>
            {t('message.saveDraft')}
          </Button>
          {verb ?? (
            <Button variant="primary" onPress={onClose}>
              {t('common.close')}
            </Button>
          )}
        </>
      }
    >
      {wrong !== null && <Banner tone="bad" title={sentence(wrong)} />}
      {message !== null && (
        <MessagePieces
          addresses={message.addresses}
          aboutAddresses={message.aboutAddresses}
          subject={message.subject}
          text={message.text}
        >
          {props.children}
          {saved !== null && <p>{t('message.bareDraftSaved', { name: saved })}</p>}
        </MessagePieces>
      )}
    </Dialog>
  );
}
