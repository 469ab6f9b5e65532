/** The form of a dialog: what one types, then why it was refused, then its two buttons. It is sent once at a time. */
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/lib/result.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import './form.css';

interface DialogFormProps {
  /** On the button that sends. */
  verb: string;
  /** Undefined: it was not sent, for what is said at a field. */
  onSend: () => Promise<Result<unknown, ClientFailure> | undefined>;
  /** Given up, or, when `onDone` says nothing else, done. */
  onClose: () => void;
  onDone?: () => void;
  children: ReactNode;
}

export function DialogForm({ verb, onSend, onClose, onDone = onClose, children }: DialogFormProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const [isSending, setIsSending] = useState(false);
  const send = async () => {
    if (isSending) return;
    setFailure(null);
    setIsSending(true);
    const outcome = await onSend();
    setIsSending(false);
    if (outcome?.ok === false) setFailure(outcome.error);
    if (outcome?.ok === true) onDone();
  };
  return (
    <form
      className="sharing-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      {failure !== null && <Banner tone="bad" title={sentence(failure)} />}
      <div className="sharing-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isSending}>
          {verb}
        </Button>
      </div>
    </form>
  );
}
