/**
 * One thing alone on the whole screen, for a room to read: nothing of the application around it. Escape leaves, and so
 * does leaving the browser's own full screen; the focus goes back to where it came from.
 */
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import './full-screen.css';

interface FullScreenProps {
  label: string;
  onClose: () => void;
  /** Every key of the window, wherever the focus is. */
  onKeyDown: (event: KeyboardEvent) => void;
  children: ReactNode;
}

export function FullScreen({ label, onClose, onKeyDown, children }: FullScreenProps) {
  const leave = useEffectEvent(onClose);
  const press = useEffectEvent(onKeyDown);
  useEffect(() => {
    let wasFull = false;
    const change = () => {
      if (document.fullscreenElement !== null) wasFull = true;
      else if (wasFull) leave();
    };
    const down = (event: KeyboardEvent) => press(event);
    document.addEventListener('fullscreenchange', change);
    document.addEventListener('keydown', down);
    // Refused (no gesture, no permission), the window itself is the screen.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', change);
      document.removeEventListener('keydown', down);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);
  return (
    <ModalOverlay
      className="mln-full-screen"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="mln-full-screen__modal">
        <Dialog className="mln-full-screen__dialog" aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
