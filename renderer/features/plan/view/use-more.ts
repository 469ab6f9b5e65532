/** Long lists are drawn by hundreds, wide ones by less: the first lines, and how many a gesture would add. */
import { useState } from 'react';

export interface More<R> {
  readonly first: readonly R[];
  readonly next: number;
  readonly show: () => void;
}

const LINES_AT_ONCE = 200;
const CELLS_AT_ONCE = 6_000;

export function useMore<R>(rows: readonly R[], columns = 1): More<R> {
  const atOnce = Math.min(LINES_AT_ONCE, Math.max(10, Math.floor(CELLS_AT_ONCE / columns)));
  const [pages, setPages] = useState(1);
  const most = pages * atOnce;
  const left = Math.max(0, rows.length - most);
  return {
    first: left > 0 ? rows.slice(0, most) : rows,
    next: Math.min(left, atOnce),
    show: () => setPages(pages + 1),
  };
}
