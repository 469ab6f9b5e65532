/** How many notes of a column are below its edge, in part or whole: « encore 12 ». */
import { useEffect, useState, type RefObject } from 'react';
import { notesOf } from './selection.ts';
import type { Column } from './wall.ts';

export function useNotesBelow(list: RefObject<HTMLElement | null>, column: Column): number {
  const [below, setBelow] = useState(0);
  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const count = () => {
      const edge = box.getBoundingClientRect().bottom;
      // Of another column of the same place, none is left.
      const known = notesOf(column).length;
      const notes = box.querySelectorAll('.note');
      setBelow(Math.min(known, notes.length - firstBelow(notes, edge + 2)));
    };
    count();
    const resized = new ResizeObserver(count);
    resized.observe(box);
    box.addEventListener('scroll', count, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', count);
    };
  }, [list, column]);
  return below;
}

/** Notes stand one under the other: a few of a thousand are measured. */
function firstBelow(notes: NodeListOf<Element>, edge: number): number {
  let [from, to] = [0, notes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const isBelow = (notes[middle]?.getBoundingClientRect().bottom ?? 0) > edge;
    if (isBelow) to = middle;
    else from = middle + 1;
  }
  return from;
}
