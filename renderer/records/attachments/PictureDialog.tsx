/** An attached picture as large as the window; once more, as large as it is, to read what is written in it. */
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';

interface PictureDialogProps {
  title: string;
  address: string;
  onClose: () => void;
}

export function PictureDialog({ title, address, onClose }: PictureDialogProps) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(true);
  return (
    <Dialog
      title={title}
      size="l"
      isOpen
      closeLabel={t('common.close')}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <Button icon={isWhole ? ZoomIn : ZoomOut} onPress={() => setIsWhole(!isWhole)}>
          {t(isWhole ? 'attachments.trueSize' : 'attachments.wholePicture')}
        </Button>
      }
    >
      <div
        className="attach__large"
        data-whole={isWhole || undefined}
        tabIndex={isWhole ? undefined : 0}
      >
        <img src={address} alt={title} />
      </div>
    </Dialog>
  );
}
