/**
 * One thing alone on the whole screen, for a room to read: nothing of the application around it. Escape leaves, and so
 * does leaving the browser's own full screen; the focus goes back to where it came from.
 */
import { useEffect, useEffectEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import './full-screen.css';

interface FullScreenProps {
  label: string;
  onClose: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

export function FullScreen({ label, onClose, onKeyDown, children }: FullScreenProps) {
  const leave = useEffectEvent(onClose);
  useEffect(() => {
    let wasFull = false;
    const change = () => {
      if (document.fullscreenElement !== null) wasFull = true;
      else if (wasFull) leave();
    };
    document.addEventListener('fullscreenchange', change);
    // Refused (no gesture, no permission), the window itself is the screen.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', change);
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
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the keys of the whole screen */}
          <div
            className="mln-full-screen__content"
            tabIndex={0}
            role="group"
            aria-label={label}
            data-focus-target
            onKeyDown={onKeyDown}
          >
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
