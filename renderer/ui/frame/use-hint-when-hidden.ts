/**
 * A word that gives way to its icon, or to a shorter one, becomes a tooltip while it is hidden. Whether it is hidden is
 * the style sheet's affair (container queries); this only looks at the result when the tooltip is about to open.
 */
import { useRef, useState } from 'react';
import type { RefObject } from 'react';

export interface HintWhenHidden {
  word: RefObject<HTMLSpanElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

export function useHintWhenHidden(): HintWhenHidden {
  const word = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // Hidden from the eye: not drawn, or clipped to one pixel for screen readers.
  const isWordHidden = () => word.current !== null && word.current.offsetWidth <= 1;
  return { word, isOpen, onOpenChange: (wanted) => setIsOpen(wanted && isWordHidden()) };
}
