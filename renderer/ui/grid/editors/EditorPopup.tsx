/**
 * What opens beside an editor (a list, a calendar, why a value is refused), above everything and never cut by the
 * grid's frame. It stays inside the editor in the page, so that the focus and the keys of the editor remain its own.
 */
import { useLayoutEffect, useRef, type ReactNode } from 'react';

export function EditorPopup({ children }: { children: ReactNode }) {
  return (
    <div ref={useShown()} popover="manual" className="mln-editor__popup">
      {children}
    </div>
  );
}

/** Said above the cell, so that a list under it stays readable. */
export function EditorProblem({ children }: { children: string }) {
  return (
    <div ref={useShown()} popover="manual" role="alert" className="mln-editor__problem">
      {children}
    </div>
  );
}

function useShown() {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = popup.current;
    // Browsers without it show the list in place.
    if (element !== null && 'showPopover' in element) element.showPopover();
  }, []);
  return popup;
}
