/**
 * For an editor that may go before the person has finished: its line is thrown away elsewhere, the page is left, the
 * window closes. `say` is then called, once, while the editor can still be read.
 */
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/** Answers what to call when the editor ends by itself: nothing is left to say. */
export function useLastWord(say: () => void): () => void {
  const isOver = useRef(false);
  const sayOnce = useEffectEvent(() => {
    if (isOver.current) return;
    isOver.current = true;
    say();
  });
  // In the layout phase, what is inside has not gone yet.
  useLayoutEffect(() => {
    isOver.current = false;
    return () => sayOnce();
  }, []);
  useEffect(() => {
    const onHide = () => sayOnce();
    window.addEventListener('pagehide', onHide);
    return () => window.removeEventListener('pagehide', onHide);
  }, []);
  return () => {
    isOver.current = true;
  };
}
