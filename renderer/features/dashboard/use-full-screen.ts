/** One part of the page on the whole screen, as the browser does it; Escape leaves it. */
import { useEffect, useRef, useState, type RefObject } from 'react';

export interface FullScreen {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly isOn: boolean;
  readonly enter: () => Promise<void>;
}

export function useFullScreen(): FullScreen {
  const ref = useRef<HTMLDivElement>(null);
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const look = () => setIsOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return {
    ref,
    isOn,
    // Refused where the system forbids it: the page then stays as it is.
    enter: async () => ref.current?.requestFullscreen().catch(() => undefined),
  };
}
