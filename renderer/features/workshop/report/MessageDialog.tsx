/** The draft is made; what a webmail needs is at hand, piece by piece. Addresses are those of the structures invited. */
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { organisation } from '#shared/model/organisation.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
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
  const addresses = structures.flatMap(({ id, email }) =>
    Array.isArray(invited) && invited.includes(id) && email ? [email] : [],
  );
  return (
    <Dialog
      title={t('message.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <MessagePieces
        addresses={addresses}
        aboutAddresses={
          addresses.length === 0
            ? t('workshops.nobodyInvited')
            : t('workshops.addresses', { count: addresses.length })
        }
        subject={message.subject}
        text={message.text}
      >
        {message.isSaved && <p>{t('message.draftSaved', { name: message.name })}</p>}
      </MessagePieces>
    </Dialog>
  );
}
