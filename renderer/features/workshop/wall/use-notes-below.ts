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
      let hidden = 0;
      for (const note of box.querySelectorAll('.note'))
        if (note.getBoundingClientRect().bottom > edge + 2) hidden += 1;
      setBelow(Math.min(known, hidden));
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
