/** The first of a long list, and what shows more of it: thousands of lines are never drawn at once. */
import { useState } from 'react';

export interface More {
  /** How many come next, of how many that are left. */
  readonly next: number;
  readonly left: number;
  readonly onMore: () => void;
}

/** `more` is null when everything is shown. */
export function useMore<T>(
  all: readonly T[],
  step: number,
): { shown: readonly T[]; more: More | null } {
  const [count, setCount] = useState(step);
  const left = all.length - count;
  return {
    shown: all.slice(0, count),
    more:
      left > 0 ? { next: Math.min(step, left), left, onMore: () => setCount(count + step) } : null,
  };
}
