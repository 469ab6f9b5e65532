/** A booking: of what, for whom, when. What is refused is refused here, with why. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { BookingForm, type BookingFormProps } from './BookingForm.tsx';

interface BookingDialogProps extends BookingFormProps {
  title?: string;
  /** Who has it that day already. */
  children?: ReactNode;
}

export function BookingDialog({ title, children, onClose, ...form }: BookingDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title ?? t('sharing.bookTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
    >
      {children}
      <BookingForm {...form} onClose={onClose} />
    </Dialog>
  );
}
