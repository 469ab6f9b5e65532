/**
 * A panel at the right that leaves the screen usable: one record, while the grid stays in reach. In a wide window it
 * stands beside the page; in a narrow one it lies over its edge.
 *
 * Focus enters on opening, Escape closes, and focus goes back to where it came from unless it has moved elsewhere since.
 * F6 goes in and out. What it shows may change while one works elsewhere: that takes no focus.
 */
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { X } from 'lucide-react';
import { IconButton } from '../button/IconButton.tsx';
import './side-panel.css';

/** Put by the frame on the place that panels stand in. */
export const BESIDE = 'mln-frame__beside';

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
  /** Another number asks for the focus once more, in a panel that is open already. */
  request?: number | undefined;
}

export function SidePanel({ isOpen, ...panel }: SidePanelProps) {
  if (!isOpen) return null;
  const beside = document.querySelector(`.${BESIDE}`) ?? document.body;
  return createPortal(<OpenPanel {...panel} />, beside);
}

function OpenPanel({
  title,
  onClose,
  children,
  closeLabel,
  kicker,
  actions,
  footer,
  request = 0,
}: Omit<SidePanelProps, 'isOpen'>) {
  const panel = useRef<HTMLElement>(null);
  const origin = useRef<Element | null>(null);
  const titleId = useId();

  const isInside = () => panel.current?.contains(document.activeElement) === true;
  const enter = () => {
    if (isInside()) return;
    origin.current = document.activeElement;
    panel.current?.focus();
  };
  const asked = useRef(-1);
  useEffect(() => {
    if (asked.current === request) return;
    asked.current = request;
    if (panel.current?.contains(document.activeElement) === true) return;
    origin.current = document.activeElement;
    panel.current?.focus();
  }, [request]);
  useEffect(
    () => () => {
      const isFocusLost =
        document.activeElement === document.body || document.activeElement === null;
      if (isFocusLost) giveBack(origin.current);
    },
    [],
  );
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (event.key !== 'F6' || hasModifier || event.defaultPrevented) return;
    event.preventDefault();
    if (isInside()) giveBack(origin.current);
    else enter();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
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

function giveBack(origin: Element | null): void {
  if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
}
