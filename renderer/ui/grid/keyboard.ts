/**
 * The keyboard of the grid, as a pure function: what a press does, given where one is and whether a cell
 * is being edited. Nothing happens here: the grid carries out the effects.
 *
 * Shift with what moves extends a block from the active cell, which stays; Ctrl+A takes everything, Shift+Space
 * whole lines, Ctrl+Space whole columns. Ctrl+Enter while editing writes the value in every cell of the block.
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
  /** The corner of the selected block opposite to the active cell; null when one cell alone is selected. */
  readonly head: Position | null;
}

export type Effect =
  /** Opens the editor of the cell: emptied for what is being typed, or with what it holds. */
  | { readonly do: 'edit'; readonly how: 'replace' | 'keep' }
  /** Asks the editor for its value; once accepted, moves. */
  | { readonly do: 'finish'; readonly toward: Direction }
  /** Asks the editor for its value, for every cell of the block. */
  | { readonly do: 'finish-all' }
  | { readonly do: 'cancel' }
  | { readonly do: 'toggle' }
  | { readonly do: 'clear' }
  | { readonly do: 'open' }
  | { readonly do: 'menu' }
  /** Widens the column by that many pixels. */
  | { readonly do: 'resize'; readonly by: number }
  /** Moves the column by one place. */
  | { readonly do: 'shift'; readonly by: 1 | -1 }
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
  'Ctrl+ArrowUp': 'edge-up',
  'Ctrl+ArrowDown': 'edge-down',
  'Ctrl+ArrowLeft': 'line-start',
  'Ctrl+ArrowRight': 'line-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Tab: 'next',
  'Shift+Tab': 'previous',
};

const EXTENDS: Readonly<Record<string, Direction>> = {
  'Shift+ArrowUp': 'up',
  'Shift+ArrowDown': 'down',
  'Shift+ArrowLeft': 'left',
  'Shift+ArrowRight': 'right',
  'Shift+Home': 'line-start',
  'Shift+End': 'line-end',
  'Shift+PageUp': 'page-up',
  'Shift+PageDown': 'page-down',
  'Ctrl+Shift+Home': 'first',
  'Ctrl+Shift+End': 'last',
  'Ctrl+Shift+ArrowUp': 'edge-up',
  'Ctrl+Shift+ArrowDown': 'edge-down',
  'Ctrl+Shift+ArrowLeft': 'line-start',
  'Ctrl+Shift+ArrowRight': 'line-end',
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

const SHIFTS: Readonly<Record<string, 1 | -1>> = {
  'Alt+ArrowRight': 1,
  'Alt+ArrowLeft': -1,
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
  head: toward === null ? state.head : null,
});

function whileEditing(state: GridState, key: KeyPress): Outcome {
  const chord = chordOf(key);
  if (chord === 'Escape') return done(state, { do: 'cancel' });
  if (chord === 'Ctrl+Enter' && state.head !== null) return done(state, { do: 'finish-all' });
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
  if (chord === 'Escape' && state.head !== null) return done({ ...calm, head: null });
  if (chord === 'Escape') return done({ ...state, isLeaving: true }, { do: 'announce-leaving' });
  const by = RESIZES[chord];
  if (manner === 'header' && by !== undefined) return done(calm, { do: 'resize', by });
  const step = SHIFTS[chord];
  if (manner === 'header' && step !== undefined) return done(calm, { do: 'shift', by: step });
  const further = EXTENDS[chord];
  if (further !== undefined) return done({ ...calm, head: extended(calm, shape, further) });
  const whole = wholeBlock(calm, shape, chord);
  if (whole !== null) return done({ ...calm, ...whole });
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
  const isEmptiable = state.head !== null || manner === 'text' || manner === 'toggle';
  if ((chord === 'Delete' || chord === 'Backspace') && isEmptiable) {
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
  return done({ ...state, at, isLeaving: false, head: null });
}

/** Where the block's far corner goes; the headings are in no block. */
function extended(state: GridState, shape: Shape, direction: Direction): Position | null {
  const from = state.head ?? state.at;
  const head = moved(shape, from, direction);
  const isHeading = head === null || lineAt(shape, head)?.kind === 'header';
  return isHeading ? state.head : isAt(head, state.at) ? null : head;
}

function wholeBlock(
  state: GridState,
  shape: Shape,
  chord: string,
): Pick<GridState, 'at' | 'head'> | null {
  const first = moved(shape, state.at, 'first');
  const last = moved(shape, state.at, 'last');
  if (first === null || last === null || lineAt(shape, state.at)?.kind === 'header') return null;
  const { at } = state;
  const head = state.head ?? at;
  if (chord === 'Ctrl+A') return { at: first, head: last };
  if (chord === 'Ctrl+Space')
    return { at: { ...at, line: first.line }, head: { ...head, line: last.line } };
  if (chord === 'Shift+Space')
    return { at: { ...at, column: ownColumn(shape) }, head: { ...head, column: last.column } };
  return null;
}

/** The first column of a line's own: the spanning cell belongs to several. */
const ownColumn = (shape: Shape): string =>
  shape.columns[shape.spanColumn === null ? 0 : 1] ?? shape.columns[0] ?? '';

const isAt = (one: Position, other: Position): boolean =>
  one.line === other.line && one.column === other.column;

const done = (state: GridState, ...effects: readonly Effect[]): Outcome => ({
  state,
  effects,
  isHandled: true,
});

const ignored = (state: GridState): Outcome => ({ state, effects: [], isHandled: false });
