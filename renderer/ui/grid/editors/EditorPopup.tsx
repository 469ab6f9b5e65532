/**
 * What an editor opens under itself (a list, a calendar), above everything and never cut by the grid's frame. It
 * stays inside the editor in the page, so that the focus and the keys of the editor remain the editor's.
 */
import { useLayoutEffect, useRef, type ReactNode } from 'react';

export function EditorPopup({ children }: { children: ReactNode }) {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = popup.current;
    // Browsers without it show the list in place.
    if (element !== null && 'showPopover' in element) element.showPopover();
  }, []);
  return (
    <div ref={popup} popover="manual" className="mln-editor__popup">
      {children}
    </div>
  );
}
