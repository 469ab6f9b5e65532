/** What the gestures of the wall write. Each is one gesture of the history: Ctrl+Z takes it back whole. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { otherTerm } from '../entry/entry.ts';
import type { Note } from './wall.ts';

export type PlaceType = 'workshopAxis' | 'workshopCategory';

export interface WallWrites {
  readonly sort: (
    notes: readonly Note[],
    axis: string | null,
    category: string | null,
  ) => Promise<boolean>;
  readonly recolour: (notes: readonly Note[]) => Promise<boolean>;
  readonly group: (notes: readonly Note[]) => Promise<boolean>;
  readonly ungroup: (notes: readonly Note[]) => Promise<boolean>;
  /** One wording leaves its group. */
  readonly takeOut: (wording: string) => Promise<boolean>;
  readonly remove: (notes: readonly Note[]) => Promise<boolean>;
  readonly write: (note: string, cells: readonly CellInput[]) => Promise<boolean>;
  readonly addAxis: (title: string) => Promise<string | undefined>;
  readonly addCategory: (axis: string, title: string) => Promise<string | undefined>;
  readonly rename: (type: PlaceType, id: string, title: string) => Promise<boolean>;
  /** After a sibling; null: first. */
  readonly place: (type: PlaceType, id: string, after: string | null) => Promise<boolean>;
  /** Its notes stay, to be sorted again. */
  readonly removePlace: (type: PlaceType, id: string, title: string) => Promise<boolean>;
}

export function useWallWrites(workshop: string, say: (text: string) => void): WallWrites {
  const { t } = useTranslation();
  const { show } = useToasts();
  const sortNotes = useCommand('workshop.sortNotes');
  const groupNotes = useCommand('workshop.groupNotes');
  const set = useCommand('record.set');
  const remove = useCommand('record.delete');
  const undo = useCommand('history.undo');
  const newAxis = useCommand('workshop.addAxis');
  const newCategory = useCommand('workshop.addCategory');
  const place = useCommand('workshop.place');
  return useMemo(() => {
    const undoable = (text: string) =>
      show({ text, action: { label: t('plans.undo'), onAction: () => void undo({}) } });

    return {
      async sort(notes, axis, category) {
        const ids = idsIn(notes);
        const outcome = await sortNotes({ notes: ids, axis, category });
        if (outcome.ok) say(t('workshops.moved', { count: notes.length }));
        return outcome.ok;
      },
      async recolour(notes) {
        const outcome = await set({
          type: 'stickyNote',
          changes: notes.flatMap((note) =>
            idsIn([note]).map((id) => ({
              id,
              cells: [{ field: 'term', value: otherTerm(note.term ?? 'long') }],
            })),
          ),
        });
        if (outcome.ok) say(t('workshops.recoloured', { count: notes.length }));
        return outcome.ok;
      },
      async group(notes) {
        const outcome = await groupNotes({ notes: notes.map(({ id }) => id) });
        if (outcome.ok) undoable(t('workshops.grouped', { count: papersOf(notes) }));
        return outcome.ok;
      },
      async ungroup(notes) {
        const wordings = notes.flatMap((note) => note.wordings.map(({ id }) => id));
        if (wordings.length === 0) return false;
        const cells = [{ field: 'sameAs', value: null }];
        const outcome = await set({
          type: 'stickyNote',
          changes: wordings.map((id) => ({ id, cells })),
        });
        if (outcome.ok) say(t('workshops.ungrouped', { count: wordings.length }));
        return outcome.ok;
      },
      takeOut: async (wording) => (await groupNotes({ notes: [wording] })).ok,
      async remove(notes) {
        const outcome = await remove({ type: 'stickyNote', ids: idsIn(notes) });
        if (outcome.ok) undoable(t('workshops.removedNotes', { count: papersOf(notes) }));
        return outcome.ok;
      },
      async write(note, cells) {
        const outcome = await set({
          type: 'stickyNote',
          changes: [{ id: note, cells: [...cells] }],
        });
        return outcome.ok;
      },
      async addAxis(title) {
        const outcome = await newAxis({ workshop, title });
        return outcome.ok ? outcome.value.value.id : undefined;
      },
      async addCategory(axis, title) {
        const outcome = await newCategory({ axis, title });
        return outcome.ok ? outcome.value.value.id : undefined;
      },
      async rename(type, id, title) {
        const cells = [{ field: 'title', value: title }];
        return (await set({ type, changes: [{ id, cells }] })).ok;
      },
      place: async (type, id, after) => (await place({ type, id, after })).ok,
      async removePlace(type, id, title) {
        const outcome = await remove({ type, ids: [id] });
        const words = type === 'workshopAxis' ? 'removedAxis' : 'removedCategory';
        if (outcome.ok) undoable(t(`workshops.${words}`, { title }));
        return outcome.ok;
      },
    };
  }, [
    t,
    show,
    say,
    workshop,
    sortNotes,
    groupNotes,
    set,
    remove,
    undo,
    newAxis,
    newCategory,
    place,
  ]);
}

/** With the notes grouped under them: they go where the one that is shown goes. */
const idsIn = (notes: readonly Note[]): string[] =>
  notes.flatMap(({ id, wordings }) => [id, ...wordings.map((wording) => wording.id)]);

const papersOf = (notes: readonly Note[]): number =>
  notes.reduce((sum, { papers }) => sum + papers, 0);
