import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsOf } from './dots.ts';

const dots = fc.option(fc.nat(30), { nil: null });
const axisId = fc.constantFrom('a', 'b', 'gone', null);
const categoryId = fc.constantFrom('k', 'l', 'gone', null);

test('dots of a part count for the whole it is in, on a note as on an axis', () => {
  const counted = dotsOf(
    [
      { id: 'a', dots: 2 },
      { id: 'b', dots: null },
    ],
    [{ id: 'k', axis: 'a', dots: 3 }],
    [
      { id: '1', axis: 'a', category: 'k', dots: 1 },
      { id: '2', axis: 'a', category: 'k', dots: 4 },
      { id: '3', axis: 'a', category: null, dots: 5 },
      { id: '4', axis: null, category: null, dots: 6 },
      { id: '5', axis: 'b', category: null, dots: null },
    ],
  );
  expect(counted).toEqual({
    dots: 21,
    axes: [
      {
        id: 'a',
        dots: 15,
        notes: [{ id: '3', dots: 5 }],
        categories: [
          {
            id: 'k',
            dots: 8,
            notes: [
              { id: '2', dots: 4 },
              { id: '1', dots: 1 },
            ],
          },
        ],
      },
      { id: 'b', dots: 0, notes: [], categories: [] },
    ],
    unsorted: { id: '', dots: 6, notes: [{ id: '4', dots: 6 }] },
  });
});

test('every dot is counted once, wherever it is stuck', () => {
  const noteList = fc.array(fc.record({ axis: axisId, category: categoryId, dots }));
  fc.assert(
    fc.property(dots, dots, dots, noteList, (ofA, ofB, ofK, some) => {
      const notes = some.map((note, index) => ({ ...note, id: String(index) }));
      const places = [
        { id: 'a', dots: ofA },
        { id: 'b', dots: ofB },
      ];
      const parts = [{ id: 'k', axis: 'a', dots: ofK }];
      const counted = dotsOf(places, parts, notes);
      const stuck = [...places, ...parts, ...notes].reduce((all, one) => all + (one.dots ?? 0), 0);
      expect(counted.dots).toBe(stuck);
      const shares = [...counted.axes, counted.unsorted].reduce((all, one) => all + one.dots, 0);
      expect(shares).toBe(stuck);
    }),
  );
});
