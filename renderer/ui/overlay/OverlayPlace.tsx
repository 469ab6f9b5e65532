/**
 * The landmark in which menus, lists, panels and tooltips open: what they say belongs to no other, and a screen reader
 * that goes from landmark to landmark finds it. Nothing open, it is not there.
 */
import { useState, type ReactNode } from 'react';
import { UNSAFE_PortalProvider } from 'react-aria';
import './overlay-place.css';

export interface OverlayPlaceProps {
  /** « Ce qui est ouvert ». */
  label: string;
  children: ReactNode;
}

export function OverlayPlace({ label, children }: OverlayPlaceProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <UNSAFE_PortalProvider getContainer={() => place}>
      {children}
      <div ref={setPlace} role="region" aria-label={label} className="mln-overlay-place" />
    </UNSAFE_PortalProvider>
  );
}
