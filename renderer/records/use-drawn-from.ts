/** One thing that stands for several: it is another as soon as one of them is. */
import { useMemo } from 'react';

/** @param parts always as many */
export function useDrawnFrom(parts: readonly unknown[]): unknown {
  // oxlint-disable-next-line react/exhaustive-deps -- as many things at each drawing, compared one by one
  return useMemo(() => ({}), parts);
}
