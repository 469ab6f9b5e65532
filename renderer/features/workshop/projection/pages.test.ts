import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnPages, columnsOn, screensOf, type Line } from './pages.ts';

const line = fc.record({
  height: fc.integer({ min: 1, max: 60 }),
  isHeading: fc.boolean(),
});

describe('the pages of a column', () => {
  test('hold every line once, in order, and none is cut', () => {
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 200 }), (lines, height) => {
        const pages = columnPages(lines, height);
        const shown = pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(shown).toEqual(lines.map((_, index) => index));
        for (const { from, to, heading } of pages) {
          const used = lines.slice(from, to).reduce((sum, one) => sum + one.height, 0);
          const above = heading === null ? 0 : (lines[heading]?.height ?? 0);
          expect(to - from <= 1 || used + above <= height).toBe(true);
        }
      }),
    );
  });

  test('say again the category that goes on, and never leave one alone at the foot', () => {
    const lines: Line[] = [
      { height: 10, isHeading: true },
      { height: 40, isHeading: false },
      { height: 40, isHeading: false },
      { height: 10, isHeading: true },
      { height: 40, isHeading: false },
    ];
    expect(columnPages(lines, 60)).toEqual([
      { from: 0, to: 2, heading: null, isTall: false },
      { from: 2, to: 3, heading: 0, isTall: false },
      { from: 3, to: 5, heading: null, isTall: false },
    ]);
  });

  test('of an empty column are one', () => {
    expect(columnPages([], 100)).toEqual([{ from: 0, to: 0, heading: null, isTall: false }]);
  });
});

test('columns go by two or three, the last screen as full as the others', () => {
  expect([0, 1].map((screen) => columnsOn(screen, 3, 5))).toEqual([
    [0, 3],
    [2, 5],
  ]);
  expect(columnsOn(0, 3, 2)).toEqual([0, 2]);
  expect([screensOf(3, 7), screensOf(3, 6), screensOf(2, 0)]).toEqual([3, 2, 1]);
});
