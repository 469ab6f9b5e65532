/**
 * A drawer at the right that leaves the screen behind it usable: one record, while the grid stays in reach.
 * Focus enters on opening, Escape closes, and focus goes back to where it came from unless it has moved elsewhere since.
 */
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { X } from 'lucide-react';
import { IconButton } from '../button/IconButton.tsx';
import './side-panel.css';

export interface SidePanelProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  closeLabel: string;
  /** Above the title: what kind of thing this is, where it belongs. */
  kicker?: ReactNode;
  /** Icon buttons beside the cross. */
  actions?: ReactNode;
  footer?: ReactNode;
}

export function SidePanel({ isOpen, ...panel }: SidePanelProps) {
  return isOpen ? createPortal(<OpenPanel {...panel} />, document.body) : null;
}

function OpenPanel({
  title,
  onClose,
  children,
  closeLabel,
  kicker,
  actions,
  footer,
}: Omit<SidePanelProps, 'isOpen'>) {
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => {
    const origin = document.activeElement;
    panel.current?.focus();
    return () => {
      const isFocusLost =
        document.activeElement === document.body || document.activeElement === null;
      if (isFocusLost && origin instanceof HTMLElement && origin.isConnected) origin.focus();
    };
  }, []);

  const closeOnEscape = (event: KeyboardEvent) => {
    // React carries events of popovers opened from here; those that used the key have said so.
    if (
      event.key !== 'Escape' ||
      event.defaultPrevented ||
      !panel.current?.contains(event.target as Node)
    )
      return;
    event.stopPropagation();
    onClose();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is heard from all the fields inside
    <aside
      ref={panel}
      className="mln-side-panel"
      aria-labelledby={titleId}
      tabIndex={-1}
      data-focus-target
      onKeyDown={closeOnEscape}
    >
      <header className="mln-side-panel__header">
        <div className="mln-side-panel__titles">
          {kicker && <div className="mln-side-panel__kicker">{kicker}</div>}
          <h2 className="mln-side-panel__title" id={titleId}>
            {title}
          </h2>
        </div>
        <div className="mln-side-panel__actions">
          {actions}
          <IconButton label={closeLabel} icon={X} onPress={onClose} />
        </div>
      </header>
      <div className="mln-side-panel__body">{children}</div>
      {footer && <footer className="mln-side-panel__footer">{footer}</footer>}
    </aside>
  );
}
