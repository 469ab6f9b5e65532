/** The proposals of Maillon, as notes of the wall: those grouped or gone since are left out. */
import { useMemo } from 'react';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { allNotes } from './selection.ts';
import type { Column, Note } from './wall.ts';

export function useDoubles(
  workshop: string,
  columns: readonly Column[],
): readonly (readonly Note[])[] {
  const { data } = useMaillonQuery('workshop.doubles', { workshop }, { keepPrevious: true });
  const proposed = data?.value;
  return useMemo(() => {
    const byId = new Map(allNotes(columns).map((note) => [note.id, note]));
    return (proposed ?? [])
      .map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
      .filter((group) => group.length > 1);
  }, [proposed, columns]);
}
