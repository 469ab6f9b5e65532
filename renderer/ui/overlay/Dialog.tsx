/**
 * A modal question or form. Focus goes in, stays in, and comes back; Escape closes. Destructive gestures are undoable
 * rather than confirmed, so a dialog is for what leaves the computer, erases a person, or needs several answers at once.
 */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from '../button/IconButton.tsx';
import './dialog.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** The name of the cross: « Fermer ». */
  closeLabel: string;
  size?: 's' | 'm' | 'l' | undefined;
  /** `alertdialog` for what cannot be taken back. */
  role?: 'dialog' | 'alertdialog' | undefined;
}

export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  footer,
  closeLabel,
  size = 'm',
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay className="mln-dialog-veil" isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={`mln-dialog mln-dialog--${size}`}>
        <AriaDialog className="mln-dialog__frame" role={role}>
          <header className="mln-dialog__header">
            <Heading slot="title" className="mln-dialog__title">
              {title}
            </Heading>
            <IconButton slot="close" label={closeLabel} icon={X} />
          </header>
          <div className="mln-dialog__body">{children}</div>
          {footer && <footer className="mln-dialog__footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
