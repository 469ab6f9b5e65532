/** The wall under the hands: what is chosen, what is being written in place, and what a key or the mouse does. */
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { chordOf } from '#renderer/ui/grid/chord.ts';
import {
  allNotes,
  choose,
  chooseColumn,
  columnOf,
  NOTHING_SELECTED,
  only,
  type Selection,
  standing,
} from './selection.ts';
import type { WallWrites } from './use-wall-writes.ts';
import { nextToSort, noteTowards, type Way } from './walk.ts';
import type { Column, Note } from './wall.ts';

/** What is being named in place. */
export type Naming =
  | { readonly is: 'axis'; readonly id: string }
  | { readonly is: 'category'; readonly id: string }
  | { readonly is: 'new-axis' }
  /** Notes chosen meanwhile go into it. */
  | { readonly is: 'new-category'; readonly axis: string; readonly notes: readonly Note[] };

/** What a column needs of them: the same objects as long as nothing is chosen or named. */
export interface ColumnHands {
  readonly selection: Selection;
  readonly naming: Naming | null;
  readonly name: (naming: Naming | null) => void;
  /** Gives the focus to a note, once it is drawn. */
  readonly focus: (note: string) => void;
}

export interface WallHands extends ColumnHands {
  readonly selected: readonly Note[];
  /** The note whose words are being changed. */
  readonly editing: Note | undefined;
  readonly edit: (id: string | null) => void;
  readonly clear: () => void;
  /** Puts the chosen notes there, and goes on to the next to be sorted. */
  readonly sortSelected: (axis: string | null, category: string | null) => void;
  /** Puts notes there, wherever they come from. */
  readonly drop: (ids: readonly string[], axis: string | null, category: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

export function useWall(
  columns: readonly Column[],
  writes: WallWrites,
  box: RefObject<HTMLElement | null>,
  leave: () => void,
): WallHands {
  const [chosen, setChosen] = useState(NOTHING_SELECTED);
  const [edited, setEdited] = useState<string | null>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const note = box.current?.querySelector<HTMLElement>(`[data-note="${wanted.current}"]`);
    // Drawn under another category, it is another element: the focus goes where the note went.
    if (note && document.activeElement !== note) note.focus();
    wanted.current = null;
  });
  const selection = standing(chosen, columns);
  const notes = allNotes(columns);
  const selected = notes.filter(({ id }) => selection.ids.has(id));
  const move = (to: Selection) => {
    wanted.current = to.active;
    setChosen(to);
  };
  const clear = () => setChosen(NOTHING_SELECTED);
  const focus = useCallback((note: string) => {
    wanted.current = note;
  }, []);

  const sortSelected: WallHands['sortSelected'] = (axis, category) => {
    if (selected.length === 0) return;
    const from = selection.active ?? selected[0]?.id ?? '';
    const next = nextToSort(columns, new Set(selected.map(({ id }) => id)), from);
    void writes.sort(selected, axis, category);
    if (next !== undefined) move(only(next));
  };
  const drop: WallHands['drop'] = (ids, axis, category) => {
    const moved = notes.filter((note) => ids.includes(note.id));
    const isThere = moved.every((note) => note.axis === axis && note.category === category);
    if (moved.length > 0 && !isThere) void writes.sort(moved, axis, category);
  };
  const selectedOr = (id: string): readonly Note[] =>
    selected.length > 0 ? selected : notes.filter((note) => note.id === id);

  /** False: the key is nobody's. */
  const press = (event: KeyboardEvent<HTMLElement>, id: string): boolean => {
    const chord = chordOf(event);
    const way = WAYS[event.key];
    if (way !== undefined && !event.altKey) {
      const to = noteTowards(columns, id, way);
      const how = event.shiftKey ? 'range' : event.ctrlKey ? 'go' : 'only';
      if (to !== undefined) move(choose(selection, columns, to, how));
      return true;
    }
    const gesture = gestureOf(chord, event, id);
    gesture?.();
    return gesture !== undefined;
  };

  const gestureOf = (
    chord: string,
    { key, code, ctrlKey, altKey, metaKey }: KeyboardEvent,
    id: string,
  ): (() => void) | undefined => {
    if (chord === 'Space' || chord === 'Ctrl+Space')
      return () => move(choose(selection, columns, id, 'toggle'));
    if (chord === 'Ctrl+A') return () => move(chooseColumn(columns, id));
    if (chord === 'Ctrl+G')
      return () => {
        if (selected.length > 1) void writes.group(selected);
      };
    if (chord === 'Ctrl+Shift+G') return () => void writes.ungroup(selectedOr(id));
    if (chord === 'Enter' || chord === 'F2') return () => setEdited(id);
    if (chord === 'Escape')
      return () => {
        clear();
        leave();
      };
    if (chord === 'Delete')
      return () => {
        const gone = selectedOr(id);
        const next = nextToSort(columns, new Set(gone.map((note) => note.id)), id);
        void writes.remove(gone);
        if (next !== undefined) move(only(next));
      };
    if (ctrlKey || altKey || metaKey) return undefined;
    const column = columnOf(columns, id);
    if (key === '/') return () => void writes.recolour(selectedOr(id));
    if (key === '+' && column?.id)
      return () => setNaming({ is: 'new-category', axis: column.id ?? '', notes: selectedOr(id) });
    // The row of digits writes « & é " » on a French keyboard: the place of the key says the number there.
    const digit = /^\d$/u.exec(key)?.[0] ?? /^Digit(\d)$/u.exec(code)?.[1];
    if (digit === '0') return () => sortSelected(column?.id ?? null, null);
    if (digit !== undefined) {
      const axis = columns.find(({ number }) => number === Number(digit));
      return axis && (() => sortSelected(axis.id, null));
    }
    const letter = key.toLocaleLowerCase('fr');
    const section = column?.sections.find((one) => one.letter !== '' && one.letter === letter);
    return section && (() => sortSelected(column?.id ?? null, section.id));
  };

  const noteAt = (target: EventTarget): string | undefined =>
    target instanceof Element
      ? target.closest<HTMLElement>('[data-note]')?.dataset['note']
      : undefined;

  return {
    selection,
    naming,
    name: setNaming,
    focus,
    selected,
    editing: notes.find(({ id }) => id === edited),
    edit: (id) => {
      if (id === null) wanted.current = edited;
      setEdited(id);
    },
    clear,
    sortSelected,
    drop,
    onKeyDown(event) {
      const id = noteAt(event.target);
      if (id !== undefined && press(event, id)) event.preventDefault();
    },
    onClick(event) {
      const id = noteAt(event.target);
      if (id === undefined) return;
      const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only';
      move(choose(selection, columns, id, how));
    },
    onDoubleClick(event) {
      const id = noteAt(event.target);
      if (id !== undefined) setEdited(id);
    },
  };
}
