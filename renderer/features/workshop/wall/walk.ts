/** Where an arrow leads from a note: along its column, or to the note as far down in the next column that has some. */
import type { Column } from './wall.ts';
import { notesOf } from './selection.ts';

export type Way = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The same note at the edge of the wall; the first of the wall from nowhere; undefined when there is none. */
export function noteTowards(
  columns: readonly Column[],
  from: string | null,
  way: Way,
): string | undefined {
  const filled = columns.map(notesOf).filter((notes) => notes.length > 0);
  const across = filled.findIndex((notes) => notes.some(({ id }) => id === from));
  const here = filled[across];
  if (here === undefined) return filled[0]?.[0]?.id;
  const down = here.findIndex(({ id }) => id === from);
  if (way === 'first') return here[0]?.id;
  if (way === 'last') return here.at(-1)?.id;
  if (way === 'up' || way === 'down') {
    const next = here[down + (way === 'up' ? -1 : 1)];
    return (next ?? here[down])?.id;
  }
  const beside = filled[across + (way === 'left' ? -1 : 1)] ?? here;
  return beside[Math.min(down, beside.length - 1)]?.id;
}

/**
 * Where one goes on from after notes were put in a category: the next note of the column still to be sorted, else the
 * note that came after them, so that the hand stays on the letters.
 */
export function nextToSort(
  columns: readonly Column[],
  sorted: ReadonlySet<string>,
  from: string,
): string | undefined {
  const column = columns.find((one) => notesOf(one).some(({ id }) => id === from));
  if (column === undefined) return undefined;
  const loose = column.sections.find(({ id }) => id === null)?.notes ?? [];
  const at = loose.findIndex(({ id }) => id === from);
  const waiting = [...loose.slice(at + 1), ...loose.slice(0, at + 1)];
  const next = waiting.find(({ id }) => !sorted.has(id));
  if (next !== undefined) return next.id;
  const all = notesOf(column);
  const place = all.findIndex(({ id }) => id === from);
  return all.slice(place + 1).find(({ id }) => !sorted.has(id))?.id ?? from;
}
