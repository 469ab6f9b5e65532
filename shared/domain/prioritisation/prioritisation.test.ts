import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalShares, denseRanks, wholeShares } from './shares.ts';
import { tallyWorkshop } from './tally.ts';
import { termClass } from './term-class.ts';

const counts = fc.array(fc.nat({ max: 5_000 }), { maxLength: 12 });
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('shares', () => {
  it('finds the whole percentages of the reference minutes', () => {
    expect(wholeShares([25, 19, 21, 30, 17, 19])).toEqual([19, 14, 16, 23, 13, 15]);
    expect(decimalShares([25, 19, 21, 30, 17, 19])).toEqual([19.1, 14.5, 16, 22.9, 13, 14.5]);
  });

  it('gives whole shares that add up to 100, each within one of the exact one', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const shares = wholeShares(given);
        const all = total(given);
        expect(total(shares)).toBe(all === 0 ? 0 : 100);
        for (const [index, share] of shares.entries()) {
          const exact = all === 0 ? 0 : ((given[index] ?? 0) * 100) / all;
          expect(Math.abs(share - exact)).toBeLessThan(1);
        }
      }),
    );
  });

  it('never gives a larger count a smaller share', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const shares = wholeShares(given);
        const wronged = given.flatMap((a, i) =>
          given.filter((b, j) => a > b && (shares[i] ?? 0) < (shares[j] ?? 0)),
        );
        expect(wronged).toEqual([]);
      }),
    );
  });

  it('serves the later of two equal remainders', () => {
    expect(wholeShares([1, 1, 1])).toEqual([33, 33, 34]);
  });
});

describe('ranks', () => {
  it('are dense, and say what is tied', () => {
    expect(denseRanks([25, 19, 21, 30, 17, 19])).toEqual([
      { rank: 2, tied: false },
      { rank: 4, tied: true },
      { rank: 3, tied: false },
      { rank: 1, tied: false },
      { rank: 5, tied: false },
      { rank: 4, tied: true },
    ]);
  });

  it('follow the counts, leave no gap, and are shared exactly by equal counts', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const ranks = denseRanks(given);
        const used = new Set(ranks.map(({ rank }) => rank));
        expect([...used].toSorted((a, b) => a - b)).toEqual([...used].map((_, index) => index + 1));
        for (const [i, a] of given.entries())
          for (const [j, b] of given.entries()) {
            const [left, right] = [ranks[i]?.rank ?? 0, ranks[j]?.rank ?? 0];
            expect(Math.sign(left - right)).toBe(Math.sign(b - a));
          }
      }),
    );
  });
});

describe('the term of an axis', () => {
  it.each([
    [11, 14, 'rather-long'],
    [8, 11, 'rather-long'],
    [14, 7, 'short'],
    [20, 10, 'short'],
    [6, 11, 'long'],
    [9, 10, 'rather-long'],
  ])('of %i short and %i long is %s', (short, long, expected) => {
    expect(termClass(short, long, 60)).toBe(expected);
  });

  it('is none without colours, and none when they are equal', () => {
    expect(termClass(0, 0, 60)).toBeNull();
    expect(termClass(7, 7, 60)).toBeNull();
  });

  it('is clear from the threshold itself', () => {
    expect(termClass(6, 4, 60)).toBe('short');
    expect(termClass(6, 4, 61)).toBe('rather-short');
  });
});

describe('a tally', () => {
  const axes = [
    { id: 'b', title: 'Réseaux', position: 'a1' },
    { id: 'a', title: 'Outils', position: 'a0' },
  ];
  const categories = [
    { id: 'achat', title: 'Achats', position: 'a0', axis: 'a' },
    { id: 'vide', title: 'Sans rien', position: 'a1', axis: 'a' },
    { id: 'lettre', title: 'Lettre', position: 'a0', axis: 'b' },
  ];
  const note = (axis: string | null, category: string | null, count: number | null = null) => ({
    axis,
    category,
    term: 'short' as const,
    count,
  });

  it('counts every note once, and keeps those whose axis or category is gone', () => {
    const found = tallyWorkshop(
      axes,
      categories,
      [
        note('a', 'achat', 3),
        note('a', 'lettre'),
        note('gone', null),
        note(null, null),
        note('b', null),
      ],
      60,
    );
    expect(found.notes).toBe(7);
    expect(found.unsorted.notes).toBe(2);
    expect(found.axes.map(({ name, number, notes }) => [name, number, notes])).toEqual([
      ['Outils', 1, 4],
      ['Réseaux', 2, 1],
    ]);
    const [tools] = found.axes;
    expect(tools?.categories.map(({ name, notes }) => [name, notes])).toEqual([
      ['Achats', 3],
      ['Sans rien', 0],
    ]);
    // A category of another axis is none of this one's.
    expect(tools?.uncategorised.notes).toBe(1);
  });

  it('is sensible without any note', () => {
    const found = tallyWorkshop(axes, categories, [], 60);
    expect(
      found.axes.map(({ share, wholeShare, rank, class: term }) => [share, wholeShare, rank, term]),
    ).toEqual([
      [0, 0, 1, null],
      [0, 0, 1, null],
    ]);
  });

  it('always shares out all that stands under an axis', () => {
    const axisOrNone = fc.constantFrom('a', 'b', 'gone', null);
    const anyNote = fc.record({
      axis: axisOrNone,
      category: fc.constantFrom('achat', 'vide', 'lettre', 'gone', null),
      term: fc.constantFrom('short' as const, 'long' as const, null),
      count: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 60 }), (notes) => {
        const found = tallyWorkshop(axes, categories, notes, 60);
        expect(total(found.axes.map((axis) => axis.notes)) + found.unsorted.notes).toBe(
          found.notes,
        );
        for (const axis of found.axes)
          expect(total(axis.categories.map((part) => part.notes)) + axis.uncategorised.notes).toBe(
            axis.notes,
          );
      }),
    );
  });
});
