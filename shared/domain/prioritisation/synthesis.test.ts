import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byOrganisation } from './by-organisation.ts';
import { mainCategories, type SynthesisColumn, synthesisOf, termShares } from './synthesis.ts';
import { tallyWorkshop } from './tally.ts';

const axis = (id: string) => ({ id, title: id, position: id });

const note = (on: string | null, term: 'short' | 'long' | null, count: number | null = null) => ({
  axis: on,
  category: null,
  term,
  count,
});

test('axes stand under their term by rank; one without notes stands nowhere', () => {
  const notes = [
    note('a', 'long'),
    note('b', 'short', 3),
    note('c', 'short', 10),
    note('c', 'long', 9),
    note('d', null, 2),
  ];
  const { axes } = tallyWorkshop(['a', 'b', 'c', 'd', 'e'].map(axis), [], notes, 60);
  expect(idsOf(synthesisOf(axes))).toEqual({
    short: ['b'],
    middle: ['c'],
    long: ['a'],
    uncoloured: ['d'],
  });
});

test('without any colour there is one column, and without any note three empty ones', () => {
  const uncoloured = tallyWorkshop(
    ['a', 'b'].map(axis),
    [],
    [note('a', null), note('b', null)],
    60,
  );
  expect(idsOf(synthesisOf(uncoloured.axes))).toEqual({ uncoloured: ['a', 'b'] });
  const nothing = tallyWorkshop(['a', 'b'].map(axis), [], [], 60);
  expect(idsOf(synthesisOf(nothing.axes))).toEqual({ short: [], middle: [], long: [] });
});

test('every axis that has notes stands in exactly one column', () => {
  const notes = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('short' as const, 'long' as const, null),
      fc.integer({ min: 1, max: 9 }),
    ),
  );
  fc.assert(
    fc.property(notes, (all) => {
      const written = all.map(([on, term, count]) => note(on, term, count));
      const { axes } = tallyWorkshop(['a', 'b', 'c'].map(axis), [], written, 60);
      const shown = synthesisOf(axes).flatMap((column) => column.axes.map((one) => one.axis.id));
      expect(shown.toSorted()).toEqual([...new Set(all.map(([on]) => on))].toSorted());
    }),
  );
});

const idsOf = (columns: readonly SynthesisColumn[]) =>
  Object.fromEntries(columns.map(({ name, axes }) => [name, axes.map(({ axis: { id } }) => id)]));

test('main categories are the three most cited, with those that equal the third', () => {
  const counts = (...notes: number[]) => mainCategories(notes.map((one) => ({ notes: one })));
  expect(counts(1, 5, 0, 3, 2).map(({ notes }) => notes)).toEqual([5, 3, 2]);
  expect(counts(4, 2, 2, 2, 1).map(({ notes }) => notes)).toEqual([4, 2, 2, 2]);
  expect(counts(0, 0)).toEqual([]);
});

test('the shares of the two colours add up to 100', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (short, long) => {
      const shares = termShares({ short, long });
      const sum = shares === null ? null : shares.short + shares.long;
      expect(sum).toBe(short + long === 0 ? null : 100);
    }),
  );
});

test('every note is counted once by structure, signed or not, under an axis or not', () => {
  const signed = fc.record({
    axis: fc.constantFrom('a', 'b', 'gone', null),
    organisation: fc.constantFrom('x', 'y', null),
    count: fc.option(fc.integer({ min: 1, max: 50 })),
  });
  fc.assert(
    fc.property(fc.array(signed), (notes) => {
      const rows = byOrganisation(notes, ['a', 'b']);
      const papers = notes.reduce((sum, { count }) => sum + (count ?? 1), 0);
      expect(rows.reduce((sum, row) => sum + row.notes, 0)).toBe(papers);
      for (const row of rows)
        expect(row.perAxis.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(row.notes);
      const unsigned = rows.findIndex(({ organisation }) => organisation === null);
      expect([-1, rows.length - 1]).toContain(unsigned);
    }),
  );
});
