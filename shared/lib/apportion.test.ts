import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 40 });
const totals = fc.nat(9_000_000_000);

test('the parts add up to the whole, and none is a unit away from its exact share', () => {
  fc.assert(
    fc.property(totals, weights, (total, shares) => {
      const sum = shares.reduce((added, one) => added + one, 0);
      const parts = apportion(total, shares);
      fc.pre(sum > 0);
      expect(parts.reduce((added, one) => added + one, 0)).toBe(total);
      for (const [place, part] of parts.entries())
        expect(Math.abs(part - (total * (shares[place] ?? 0)) / sum)).toBeLessThan(1.001);
    }),
  );
});

test('who weighs nothing gets nothing, and more weight never gets less', () => {
  fc.assert(
    fc.property(totals, weights, (total, shares) => {
      const parts = apportion(total, shares);
      const byWeight = shares
        .map((weight, place) => ({ weight, part: parts[place] ?? 0 }))
        .toSorted((one, other) => one.weight - other.weight || one.part - other.part);
      const byPart = byWeight.toSorted((one, other) => one.part - other.part);
      expect(byWeight.map(({ part }) => part)).toEqual(byPart.map(({ part }) => part));
      expect(byWeight.filter(({ weight, part }) => weight === 0 && part > 0)).toEqual([]);
    }),
  );
});

test('of equal remainders the later is served first', () => {
  expect(apportion(100, [1, 1, 1])).toEqual([33, 33, 34]);
  expect(apportion(10, [0, 0])).toEqual([0, 0]);
});
