/** The draft is made; what a webmail needs is at hand, piece by piece. Addresses are those of the structures invited. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Copy } from 'lucide-react';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { organisation } from '#shared/model/organisation.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';

export interface Message {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** False when the person thought better of it. */
  readonly isSaved: boolean;
}

interface MessageDialogProps {
  workshop: string;
  title: string;
  message: Message;
  onClose: () => void;
}

export function MessageDialog({ workshop, message, onClose }: MessageDialogProps) {
  const { t } = useTranslation();
  const invited = useMaillonQuery('workshop.view', { workshop }).data?.value.workshop['invited'];
  const structures = useRecords(organisation) ?? [];
  const [said, setSaid] = useState('');
  const addresses = structures
    .filter(({ id, email }) => Array.isArray(invited) && invited.includes(id) && email)
    .map(({ email }) => email)
    .join(', ');
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid(t('exporting.copyByHand'));
    }
  };
  const pieces = [
    {
      label: t('exporting.copyAddresses'),
      text: addresses,
      done: t('exporting.copiedAddresses'),
      none: t('workshops.nobodyInvited'),
    },
    {
      label: t('exporting.copySubject'),
      text: message.subject,
      done: t('exporting.copiedSubject'),
    },
    { label: t('exporting.copyText'), text: message.text, done: t('exporting.copiedText') },
  ];
  return (
    <Dialog
      title={t('exporting.messageTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <div className="workshop-form">
        {message.isSaved && <p>{t('exporting.draftSaved', { name: message.name })}</p>}
        <p>{t('exporting.webmail')}</p>
        {pieces.map(({ label, text, done, none = '' }) => (
          <div key={label} className="message-piece">
            <TextArea label={label} isLabelHidden isReadOnly value={text || none} rows={2} />
            <Button icon={Copy} isDisabled={text === ''} onPress={() => void copy(text, done)}>
              {label}
            </Button>
          </div>
        ))}
        <p role="status">{said}</p>
      </div>
    </Dialog>
  );
}
