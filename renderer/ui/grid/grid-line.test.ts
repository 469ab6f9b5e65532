import { expect, test } from 'vitest';
import {
  extentsOf,
  grownWidths,
  lastLineHeight,
  pinnedColumns,
  type GridLine,
} from './grid-line.ts';

const line = (id: string, rest: Partial<GridLine> = {}): GridLine => ({
  id,
  kind: 'cells',
  look: 'row',
  band: 'g',
  span: null,
  hue: 1,
  height: 32,
  ...rest,
});

test('a span covers its run of lines, a band its own line and those under it', () => {
  const lines = [
    line('g', { kind: 'whole', look: 'band', band: null }),
    line('a', { span: 'o1' }),
    line('b', { span: 'o1' }),
    line('c', { span: 'o2' }),
    line('add', { kind: 'whole', look: 'bar' }),
    line('h', { kind: 'whole', look: 'band', band: null }),
    line('end', { kind: 'whole', look: 'bar', band: null }),
  ];
  const { spans, bands } = extentsOf(lines);
  expect(spans).toEqual([
    { id: 'o1', first: 1, last: 2 },
    { id: 'o2', first: 3, last: 3 },
  ]);
  expect(bands).toEqual([
    { id: 'g', first: 0, last: 4 },
    { id: 'h', first: 5, last: 5 },
  ]);
});

test('the last line of a span grows only when the span needs more than the others give', () => {
  expect(lastLineHeight(120, 64)).toBe(56);
  expect(lastLineHeight(40, 64)).toBe(0);
});

test('columns stay in sight as long as there is room in the window for the others', () => {
  const columns = [
    { id: 'objective', label: '', width: 190, isPinned: true },
    { id: 'title', label: '', width: 270, isPinned: true },
    { id: 'due', label: '', width: 100 },
  ];
  expect(pinnedColumns(columns, 1000)).toEqual(['objective', 'title']);
  expect(pinnedColumns(columns, 500)).toEqual(['objective']);
  expect(pinnedColumns(columns, 250)).toEqual([]);
});

test('a growing column takes the room left, up to what its words gain by, but for the width one chose', () => {
  const columns = [
    { id: 'title', label: '', width: 264, grows: true },
    { id: 'due', label: '', width: 100 },
  ];
  expect(grownWidths(columns, {}, 300)).toEqual({});
  expect(grownWidths(columns, {}, 400)).toEqual({ title: 300 });
  expect(grownWidths(columns, { due: 250 }, 400)).toEqual({ title: 300, due: 250 });
  expect(grownWidths(columns, {}, 2000)).toEqual({ title: 480 });
  expect(grownWidths(columns, { title: 200 }, 2000)).toEqual({ title: 200 });
});
