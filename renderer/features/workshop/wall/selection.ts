/**
 * Which notes of the wall are chosen, and where the keys are. Like files in a folder: an arrow chooses the note it
 * comes to, with Shift it chooses all from where one began, with Ctrl it only goes there.
 */
import type { Column, Note } from './wall.ts';

export interface Selection {
  /** Where the keys are; null before any. */
  readonly active: string | null;
  /** Where a range began. */
  readonly anchor: string | null;
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = { active: null, anchor: null, ids: new Set() };

export type Choice = 'only' | 'range' | 'toggle' | 'go';

export function choose(
  { anchor, ids }: Selection,
  columns: readonly Column[],
  id: string,
  choice: Choice,
): Selection {
  if (choice === 'only') return only(id);
  if (choice === 'go') return { active: id, anchor: id, ids };
  if (choice === 'toggle') {
    const toggled = new Set(ids);
    if (!toggled.delete(id)) toggled.add(id);
    return { active: id, anchor: id, ids: toggled };
  }
  const order = allNotes(columns).map((note) => note.id);
  const from = order.indexOf(anchor ?? id);
  const to = order.indexOf(id);
  if (from === -1 || to === -1) return only(id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { active: id, anchor: anchor ?? id, ids: new Set(range) };
}

export const only = (id: string): Selection => ({ active: id, anchor: id, ids: new Set([id]) });

export function chooseColumn(columns: readonly Column[], active: string): Selection {
  const column = columnOf(columns, active);
  return { active, anchor: active, ids: new Set(notesOf(column).map(({ id }) => id)) };
}

/** What is still on the wall of what was chosen: notes go, are grouped, come back. */
export function standing(selection: Selection, columns: readonly Column[]): Selection {
  const there = new Set(allNotes(columns).map(({ id }) => id));
  const isWhole =
    selection.ids.isSubsetOf(there) && (selection.active === null || there.has(selection.active));
  if (isWhole) return selection;
  const ids = selection.ids.intersection(there);
  const active = selection.active !== null && there.has(selection.active) ? selection.active : null;
  return { active, anchor: active, ids };
}

export const notesOf = (column: Column | undefined): readonly Note[] =>
  column?.sections.flatMap(({ notes }) => notes) ?? [];

export const allNotes = (columns: readonly Column[]): readonly Note[] => columns.flatMap(notesOf);

export const columnOf = (columns: readonly Column[], note: string): Column | undefined =>
  columns.find((column) => notesOf(column).some(({ id }) => id === note));
