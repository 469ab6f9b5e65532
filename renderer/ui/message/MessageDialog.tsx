/** The draft is made; what a webmail needs is at hand, piece by piece. */
import { useTranslation } from 'react-i18next';
import { Button } from '../button/Button.tsx';
import { Dialog } from '../overlay/Dialog.tsx';
import { MessagePieces, type MessagePiecesProps } from './MessagePieces.tsx';

interface MessageDialogProps extends Omit<MessagePiecesProps, 'children'> {
  /** Of the draft; null when the person did not keep it. */
  draft: string | null;
  onClose: () => void;
}

export function MessageDialog({ draft, onClose, ...pieces }: MessageDialogProps) {
  const { t } = useTranslation();
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
      <MessagePieces {...pieces}>
        {draft !== null && <p>{t('message.draftSaved', { name: draft })}</p>}
      </MessagePieces>
    </Dialog>
  );
}
