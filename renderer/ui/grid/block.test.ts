import { describe, expect, test } from 'vitest';
import { blockOf, edgesAt, fillLines, partOf, selectionOf } from './block.ts';
import type { Shape } from './shape.ts';

const shape: Shape = {
  lines: [
    { id: 'header', kind: 'header', span: null },
    { id: 'goal', kind: 'whole', span: null },
    { id: 'a', kind: 'cells', span: 'o' },
    { id: 'b', kind: 'cells', span: 'o' },
    { id: 'c', kind: 'cells', span: null },
  ],
  columns: ['objective', 'title', 'due'],
  spanColumn: 'objective',
  page: 2,
  manner: () => 'text',
};
const between = (at: readonly [string, string], head: readonly [string, string] | null) => ({
  at: { line: at[0], column: at[1] },
  head: head && { line: head[0], column: head[1] },
});

describe('the selected block', () => {
  test('reaches from the active cell to the other corner, either way', () => {
    const down = blockOf(shape, between(['a', 'title'], ['c', 'due']));
    expect(down).toEqual({ first: 2, last: 4, left: 1, right: 2 });
    expect(blockOf(shape, between(['c', 'due'], ['a', 'title']))).toEqual(down);
  });

  test('names its lines and columns; a cell alone is one of each', () => {
    expect(selectionOf(shape, between(['b', 'due'], ['a', 'title']))).toEqual({
      at: { line: 'b', column: 'due' },
      isBlock: true,
      lines: ['a', 'b'],
      columns: ['title', 'due'],
    });
    expect(selectionOf(shape, between(['b', 'due'], null))).toMatchObject({
      isBlock: false,
      lines: ['b'],
      columns: ['due'],
    });
  });

  test('each cell draws the sides that are its own', () => {
    const block = blockOf(shape, between(['a', 'title'], ['c', 'due']));
    expect(edgesAt(partOf(block, 2), 1)).toBe('top left');
    expect(edgesAt(partOf(block, 3), 2)).toBe('right');
    expect(edgesAt(partOf(block, 4), 2)).toBe('bottom right');
    expect(edgesAt(partOf(block, 3), 0)).toBeUndefined();
    expect(partOf(block, 1)).toBeNull();
  });

  test('its handle fills the lines between it and the pointer, and none inside it', () => {
    const block = blockOf(shape, between(['b', 'title'], null));
    expect(fillLines(shape, block, 'c')).toEqual(['c']);
    expect(fillLines(shape, block, 'goal')).toEqual(['goal', 'a']);
    expect(fillLines(shape, block, 'b')).toEqual([]);
  });
});
