/** A handler that stays the same function, and does what the last drawing would: what is given it need not be drawn again. */
import { useCallback, useLayoutEffect, useRef } from 'react';

export function useSteady<A extends unknown[]>(handler: (...given: A) => void) {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
