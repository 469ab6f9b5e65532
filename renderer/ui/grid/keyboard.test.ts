import { describe, expect, test } from 'vitest';
import type { KeyPress } from './chord.ts';
import { finished, press, type GridState, type Outcome } from './keyboard.ts';
import { isSameCell, settled, type CellManner, type Shape } from './shape.ts';

/** A goal, an objective beside three lines, a line without objective. */
const shape: Shape = {
  lines: [
    { id: 'header', kind: 'header', span: null },
    { id: 'goal', kind: 'whole', span: null },
    { id: 'a1', kind: 'cells', span: 'obj' },
    { id: 'a2', kind: 'cells', span: 'obj' },
    { id: 'a3', kind: 'cells', span: 'obj' },
    { id: 'b1', kind: 'cells', span: null },
  ],
  columns: ['objective', 'title', 'ticked', 'due'],
  spanColumn: 'objective',
  page: 2,
  manner: ({ line, column }): CellManner => {
    if (line === 'header') return 'header';
    if (line === 'goal' || column === 'objective') return 'entry';
    return column === 'ticked' ? 'toggle' : 'text';
  },
};

const at = (line: string, column: string, rest: Partial<GridState> = {}): GridState => ({
  at: { line, column },
  mode: 'moving',
  isLeaving: false,
  head: null,
  ...rest,
});

function keyOf(chord: string): KeyPress {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    metaKey: false,
  };
}

const pressed = (state: GridState, chord: string, gestures: readonly string[] = []): Outcome =>
  press(state, keyOf(chord), shape, new Set(gestures));

const placeAfter = (state: GridState, ...chords: readonly string[]): string => {
  const end = chords.reduce((current, chord) => pressed(current, chord).state, state);
  return `${end.at.line} ${end.at.column}`;
};

describe('moving', () => {
  test.each([
    ['a1 title', 'ArrowDown', 'a2 title'],
    ['a1 title', 'ArrowRight', 'a1 ticked'],
    ['a1 due', 'ArrowRight', 'a1 due'],
    ['a1 title', 'ArrowLeft', 'a1 objective'],
    ['a1 due', 'Home', 'a1 objective'],
    ['a1 title', 'End', 'a1 due'],
    ['b1 due', 'Ctrl+Home', 'goal objective'],
    ['a1 title', 'Ctrl+End', 'b1 due'],
    ['a1 title', 'PageDown', 'a3 title'],
    ['a3 title', 'PageUp', 'a1 title'],
    ['b1 title', 'ArrowDown', 'b1 title'],
    ['goal due', 'ArrowUp', 'header due'],
  ])('from %s, %s leads to %s', (from, chord, to) => {
    const [line = '', column = ''] = from.split(' ');
    expect(placeAfter(at(line, column), chord)).toBe(to);
  });

  test('goes over the lines that a cell spans', () => {
    expect(placeAfter(at('a2', 'objective'), 'ArrowDown')).toBe('b1 objective');
    expect(placeAfter(at('a2', 'objective'), 'ArrowUp')).toBe('goal objective');
  });

  test('comes back to its column after a line of one cell', () => {
    expect(placeAfter(at('a1', 'due'), 'ArrowUp', 'ArrowDown')).toBe('a1 due');
    expect(placeAfter(at('goal', 'due'), 'ArrowLeft')).toBe('goal due');
  });

  test('Tab goes from cell to cell, the spanning one once', () => {
    expect(placeAfter(at('goal', 'objective'), 'Tab')).toBe('a1 objective');
    expect(placeAfter(at('a1', 'due'), 'Tab')).toBe('a2 title');
    expect(placeAfter(at('a2', 'title'), 'Shift+Tab')).toBe('a1 due');
    expect(placeAfter(at('a3', 'due'), 'Tab')).toBe('b1 objective');
  });

  test('Tab leaves after the last cell, before the first one, and wherever Escape was pressed', () => {
    expect(pressed(at('b1', 'due'), 'Tab').isHandled).toBe(false);
    expect(pressed(at('goal', 'objective'), 'Shift+Tab').isHandled).toBe(false);
    const escaped = pressed(at('a1', 'title'), 'Escape');
    expect(escaped.effects).toEqual([{ do: 'announce-leaving' }]);
    expect(pressed(escaped.state, 'Tab').isHandled).toBe(false);
    expect(pressed(pressed(escaped.state, 'ArrowDown').state, 'Tab').isHandled).toBe(true);
  });
});

describe('editing', () => {
  test('typing opens the editor emptied, and lets the browser write the letter in it', () => {
    for (const key of ['a', 'É', '7', 'Dead', 'Ctrl+Alt+@']) {
      const outcome = pressed(at('a1', 'title'), key);
      expect(outcome.effects).toEqual([{ do: 'edit', how: 'replace' }]);
      expect(outcome.state.mode).toBe('editing');
      expect(outcome.isHandled).toBe(false);
    }
  });

  test('F2 and Enter open it with what it holds; Enter opens what stands for a whole record', () => {
    expect(pressed(at('a1', 'title'), 'F2').effects).toEqual([{ do: 'edit', how: 'keep' }]);
    expect(pressed(at('a1', 'title'), 'Enter').effects).toEqual([{ do: 'edit', how: 'keep' }]);
    expect(pressed(at('goal', 'title'), 'Enter').effects).toEqual([{ do: 'open' }]);
    expect(pressed(at('goal', 'title'), 'F2').effects).toEqual([{ do: 'edit', how: 'keep' }]);
  });

  test.each([
    ['Enter', 'down'],
    ['Shift+Enter', 'up'],
    ['Tab', 'next'],
    ['Shift+Tab', 'previous'],
  ])('%s asks the editor to end, then goes %s', (chord, toward) => {
    const editing = at('a1', 'title', { mode: 'editing' });
    expect(pressed(editing, chord).effects).toEqual([{ do: 'finish', toward }]);
    expect(pressed(editing, chord).state).toBe(editing);
  });

  test('arrows, letters, Ctrl+Z and Alt+Enter belong to the editor', () => {
    const editing = at('a1', 'title', { mode: 'editing' });
    for (const chord of ['ArrowLeft', 'a', 'Ctrl+z', 'Alt+Enter', 'Delete', 'Ctrl+Delete']) {
      expect(pressed(editing, chord, ['Ctrl+Delete'])).toEqual({
        state: editing,
        effects: [],
        isHandled: false,
      });
    }
  });

  test('Escape gives up; a value accepted moves', () => {
    const editing = at('a1', 'title', { mode: 'editing' });
    expect(pressed(editing, 'Escape').effects).toEqual([{ do: 'cancel' }]);
    expect(finished(editing, shape, 'down')).toEqual(at('a2', 'title'));
    expect(finished(editing, shape, null)).toEqual(at('a1', 'title'));
  });
});

describe('the other keys', () => {
  test.each(['x', 'X', 'Space', 'Enter', 'F2'])('%s ticks', (chord) => {
    expect(pressed(at('a1', 'ticked'), chord).effects).toEqual([{ do: 'toggle' }]);
  });

  test('other letters do nothing to a cell that is ticked', () => {
    expect(pressed(at('a1', 'ticked'), 'a').effects).toEqual([]);
  });

  test('Delete empties a cell, and never the title of a goal or an objective', () => {
    expect(pressed(at('a1', 'due'), 'Delete').effects).toEqual([{ do: 'clear' }]);
    expect(pressed(at('a1', 'ticked'), 'Delete').effects).toEqual([{ do: 'clear' }]);
    expect(pressed(at('goal', 'title'), 'Delete').effects).toEqual([]);
  });

  test('gestures of the page are found by their chord', () => {
    expect(pressed(at('a1', 'title'), 'Alt+ArrowUp', ['Alt+ArrowUp']).effects).toEqual([
      { do: 'gesture', chord: 'Alt+ArrowUp' },
    ]);
    expect(pressed(at('a1', 'title'), 'Ctrl+z').isHandled).toBe(false);
  });

  test('the menu key and Shift+F10 open the menu; headings are widened with Shift and the arrows', () => {
    expect(pressed(at('a1', 'due'), 'ContextMenu').effects).toEqual([{ do: 'menu' }]);
    expect(pressed(at('a1', 'due'), 'Shift+F10').effects).toEqual([{ do: 'menu' }]);
    expect(pressed(at('header', 'due'), 'Shift+ArrowRight').effects).toEqual([
      { do: 'resize', by: 16 },
    ]);
    expect(pressed(at('a1', 'due'), 'Shift+ArrowRight').effects).toEqual([]);
  });

  test('a modifier alone does nothing', () => {
    expect(pressed(at('a1', 'title', { isLeaving: true }), 'Shift').state.isLeaving).toBe(true);
  });
});

describe('a place that has gone', () => {
  const without = (...gone: readonly string[]): Shape => ({
    ...shape,
    lines: shape.lines.filter(({ id }) => !gone.includes(id)),
  });

  test('the nearest line that remains below, else above', () => {
    expect(settled(shape, without('a2'), at('a2', 'due').at)).toEqual({
      line: 'a3',
      column: 'due',
    });
    expect(settled(shape, without('a3', 'b1'), at('b1', 'due').at)?.line).toBe('a2');
    expect(settled(shape, shape, at('b1', 'gone').at)?.column).toBe('objective');
  });

  test('one cell is the same from every line it spans', () => {
    const place = (line: string, column: string) => ({ line, column });
    expect(isSameCell(shape, place('a1', 'objective'), place('a3', 'objective'))).toBe(true);
    expect(isSameCell(shape, place('a1', 'title'), place('a3', 'title'))).toBe(false);
    expect(isSameCell(shape, place('goal', 'title'), place('goal', 'due'))).toBe(true);
  });
});

describe('a block', () => {
  const headAfter = (state: GridState, ...chords: readonly string[]) => {
    const end = chords.reduce((current, chord) => pressed(current, chord).state, state);
    return `${end.at.line} ${end.at.column} → ${end.head === null ? '' : `${end.head.line} ${end.head.column}`}`;
  };

  test('Shift with what moves extends it, and the active cell stays', () => {
    const start = at('a1', 'title');
    expect(headAfter(start, 'Shift+ArrowDown')).toBe('a1 title → a2 title');
    expect(headAfter(start, 'Shift+ArrowDown', 'Shift+ArrowRight')).toBe('a1 title → a2 ticked');
    expect(headAfter(start, 'Shift+ArrowDown', 'Shift+ArrowUp')).toBe('a1 title → ');
    expect(headAfter(start, 'Ctrl+Shift+End')).toBe('a1 title → b1 due');
    expect(headAfter(start, 'Ctrl+Shift+ArrowDown')).toBe('a1 title → a3 title');
    expect(headAfter(start, 'Shift+End')).toBe('a1 title → a1 due');
  });

  test('never takes in the headings', () => {
    expect(headAfter(at('goal', 'title'), 'Shift+ArrowUp')).toBe('goal title → ');
  });

  test('Ctrl+A takes everything, Shift+Space whole lines, Ctrl+Space whole columns', () => {
    expect(headAfter(at('a2', 'ticked'), 'Ctrl+a')).toBe('goal objective → b1 due');
    expect(headAfter(at('a2', 'ticked'), 'Shift+Space')).toBe('a2 title → a2 due');
    expect(headAfter(at('a2', 'due'), 'Shift+ArrowDown', 'Shift+Space')).toBe('a2 title → a3 due');
    expect(headAfter(at('a2', 'due'), 'Ctrl+Space')).toBe('goal due → b1 due');
  });

  test('Escape and moving let it go', () => {
    expect(headAfter(at('a1', 'title'), 'Shift+ArrowDown', 'Escape')).toBe('a1 title → ');
    expect(headAfter(at('a1', 'title'), 'Shift+ArrowDown', 'ArrowRight')).toBe('a1 ticked → ');
    const block = at('a1', 'title', { head: { line: 'a2', column: 'title' } });
    expect(pressed(block, 'Escape').effects).toEqual([]);
  });

  test('Ctrl+Enter writes in all of it what is typed; Delete empties all of it', () => {
    const head = { line: 'a2', column: 'title' };
    const editing = at('a1', 'title', { mode: 'editing', head });
    expect(pressed(editing, 'Ctrl+Enter').effects).toEqual([{ do: 'finish-all' }]);
    expect(pressed({ ...editing, head: null }, 'Ctrl+Enter').isHandled).toBe(false);
    expect(pressed(at('goal', 'title', { head }), 'Delete').effects).toEqual([{ do: 'clear' }]);
  });

  test('Alt and an arrow on a heading move its column; elsewhere they are the page’s', () => {
    const heading = { line: 'header', column: 'title' };
    const state = at('a1', 'title', { at: heading });
    expect(pressed(state, 'Alt+ArrowRight').effects).toEqual([{ do: 'shift', by: 1 }]);
    expect(pressed(state, 'Alt+ArrowLeft').effects).toEqual([{ do: 'shift', by: -1 }]);
    expect(pressed(at('a1', 'title'), 'Alt+ArrowLeft').effects).toEqual([]);
  });

  test('Ctrl and an arrow go to the edge of the lines beside one cell, then to the next', () => {
    expect(placeAfter(at('a1', 'title'), 'Ctrl+ArrowDown')).toBe('a3 title');
    expect(placeAfter(at('a3', 'title'), 'Ctrl+ArrowDown')).toBe('b1 title');
    expect(placeAfter(at('a3', 'title'), 'Ctrl+ArrowUp')).toBe('a1 title');
    expect(placeAfter(at('a1', 'title'), 'Ctrl+ArrowRight')).toBe('a1 due');
  });
});
