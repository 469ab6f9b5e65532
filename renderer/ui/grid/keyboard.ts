/**
 * The keyboard of the grid, as a pure function: what a press does, given where one is and whether a cell
 * is being edited. Nothing happens here: the grid carries out the effects.
 *
 * Moving: arrows, Tab, Home and End, Ctrl with them, pages. Typing replaces what the cell holds; F2 and
 * Enter edit it; Space and X tick. Editing: Enter validates and goes down, Tab validates and goes right,
 * Escape gives up. Escape while moving lets the next Tab leave the grid, so that nobody is held in it.
 */
import { chordOf, isTyping, type KeyPress } from './chord.ts';
import { lineAt, moved, type Direction, type Position, type Shape } from './shape.ts';

export interface GridState {
  readonly at: Position;
  readonly mode: 'moving' | 'editing';
  /** Escape was pressed: the next Tab leaves. */
  readonly isLeaving: boolean;
}

export type Effect =
  /** Opens the editor of the cell: emptied for what is being typed, or with what it holds. */
  | { readonly do: 'edit'; readonly how: 'replace' | 'keep' }
  /** Asks the editor for its value; once accepted, moves. */
  | { readonly do: 'finish'; readonly toward: Direction }
  | { readonly do: 'cancel' }
  | { readonly do: 'toggle' }
  | { readonly do: 'clear' }
  | { readonly do: 'open' }
  | { readonly do: 'menu' }
  /** Widens the column by that many pixels. */
  | { readonly do: 'resize'; readonly by: number }
  | { readonly do: 'announce-leaving' }
  /** A gesture of the page that uses the grid, by its chord. */
  | { readonly do: 'gesture'; readonly chord: string };

export interface Outcome {
  readonly state: GridState;
  readonly effects: readonly Effect[];
  /** The browser must not act on the press too. Typing is left to it: it writes in the editor just opened. */
  readonly isHandled: boolean;
}

const MOVES: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'line-start',
  End: 'line-end',
  'Ctrl+Home': 'first',
  'Ctrl+End': 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Tab: 'next',
  'Shift+Tab': 'previous',
};

const FINISHES: Readonly<Record<string, Direction>> = {
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'next',
  'Shift+Tab': 'previous',
};

const RESIZES: Readonly<Record<string, number>> = {
  'Shift+ArrowRight': 16,
  'Shift+ArrowLeft': -16,
};

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

export function press(
  state: GridState,
  key: KeyPress,
  shape: Shape,
  gestures: ReadonlySet<string>,
): Outcome {
  if (MODIFIERS.has(key.key)) return ignored(state);
  return state.mode === 'editing'
    ? whileEditing(state, key)
    : whileMoving(state, key, shape, gestures);
}

/** After the editor gave its value, or gave up. */
export const finished = (state: GridState, shape: Shape, toward: Direction | null): GridState => ({
  at: (toward === null ? null : moved(shape, state.at, toward)) ?? state.at,
  mode: 'moving',
  isLeaving: false,
});

function whileEditing(state: GridState, key: KeyPress): Outcome {
  const chord = chordOf(key);
  if (chord === 'Escape') return done(state, { do: 'cancel' });
  const toward = FINISHES[chord];
  return toward === undefined ? ignored(state) : done(state, { do: 'finish', toward });
}

function whileMoving(
  state: GridState,
  key: KeyPress,
  shape: Shape,
  gestures: ReadonlySet<string>,
): Outcome {
  const chord = chordOf(key);
  const calm: GridState = { ...state, isLeaving: false };
  const manner = shape.manner(state.at);
  const direction = MOVES[chord];
  if (direction !== undefined) return move(state, shape, direction);
  if (chord === 'Escape') return done({ ...state, isLeaving: true }, { do: 'announce-leaving' });
  const by = RESIZES[chord];
  if (manner === 'header' && by !== undefined) return done(calm, { do: 'resize', by });
  if (chord === 'ContextMenu' || chord === 'Shift+F10') return done(calm, { do: 'menu' });
  if (gestures.has(chord)) return done(calm, { do: 'gesture', chord });
  return onCell(calm, key, chord, manner);
}

function onCell(
  state: GridState,
  key: KeyPress,
  chord: string,
  manner: ReturnType<Shape['manner']>,
): Outcome {
  const isEditable = manner === 'text' || manner === 'entry';
  if (manner === 'toggle' && ['Space', 'X', 'Shift+X', 'Enter', 'F2'].includes(chord)) {
    return done(state, { do: 'toggle' });
  }
  if (chord === 'Enter' && manner === 'header') return done(state, { do: 'menu' });
  if (chord === 'Enter' && manner === 'entry') return done(state, { do: 'open' });
  if ((chord === 'Enter' || chord === 'F2') && isEditable) {
    return done({ ...state, mode: 'editing' }, { do: 'edit', how: 'keep' });
  }
  if ((chord === 'Delete' || chord === 'Backspace') && (manner === 'text' || manner === 'toggle')) {
    return done(state, { do: 'clear' });
  }
  // A page must not scroll under the grid, nor a cell receive one blank.
  if (chord === 'Space') return done(state);
  if (isEditable && isTyping(key)) {
    return {
      state: { ...state, mode: 'editing' },
      effects: [{ do: 'edit', how: 'replace' }],
      isHandled: false,
    };
  }
  return ignored(state);
}

function move(state: GridState, shape: Shape, direction: Direction): Outcome {
  const isTab = direction === 'next' || direction === 'previous';
  if (isTab && state.isLeaving) return ignored({ ...state, isLeaving: false });
  const at = moved(shape, state.at, direction);
  // The headings are reached with the arrows; Tab goes from the first cell to what precedes the grid.
  const isOut = at === null || (isTab && lineAt(shape, at)?.kind === 'header');
  if (isOut) return isTab ? ignored(state) : done(state);
  return done({ ...state, at, isLeaving: false });
}

const done = (state: GridState, ...effects: readonly Effect[]): Outcome => ({
  state,
  effects,
  isHandled: true,
});

const ignored = (state: GridState): Outcome => ({ state, effects: [], isHandled: false });
