/** Long lists are drawn by hundreds: the first of them, and how many a gesture would add. */
import { useState } from 'react';

export interface More<R> {
  readonly first: readonly R[];
  readonly next: number;
  readonly show: () => void;
}

const AT_ONCE = 200;

export function useMore<R>(rows: readonly R[]): More<R> {
  const [most, setMost] = useState(AT_ONCE);
  const left = Math.max(0, rows.length - most);
  return {
    first: left > 0 ? rows.slice(0, most) : rows,
    next: Math.min(left, AT_ONCE),
    show: () => setMost(most + AT_ONCE),
  };
}
