import fc from 'fast-check';
import { expect, test } from 'vitest';
import { survivorOf, survivorsOf } from './merged-records.ts';

const all = (): boolean => true;
const but =
  (...gone: readonly string[]) =>
  (record: string): boolean =>
    !gone.includes(record);
const merges = (...pairs: readonly (readonly [string, string])[]) => new Map(pairs);

test('chains are followed to their end, circles to their smallest id', () => {
  const chain = merges(['a', 'b'], ['b', 'c']);
  expect(['a', 'b', 'c', 'd'].map((id) => survivorOf(id, chain, all))).toEqual([
    'c',
    'c',
    'c',
    'd',
  ]);
  const circle = merges(['z', 'c'], ['c', 'b'], ['b', 'c']);
  expect(['z', 'c', 'b'].map((id) => survivorOf(id, circle, all))).toEqual(['b', 'b', 'b']);
  expect(survivorOf('a', merges(['a', 'a']), all)).toBe('a');
});

test('what was deleted, or did not arrive, stands for nothing', () => {
  const chain = merges(['a', 'b'], ['b', 'c']);
  expect(survivorOf('a', chain, but('c'))).toBe('b');
  expect(survivorOf('b', chain, but('c'))).toBe('b');
  expect(survivorOf('a', chain, but('b'))).toBe('c');
  expect(survivorOf('a', chain, but('b', 'c'))).toBe('a');
  const circle = merges(['a', 'b'], ['b', 'a'], ['z', 'a']);
  expect(survivorOf('z', circle, but('a'))).toBe('b');
  expect(survivorOf('z', circle, but('a', 'b'))).toBe('z');
});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');

test('a record that stands is shown by one that stands, which nothing stands for', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id)), fc.uniqueArray(id), (pairs, gone) => {
      const cells = new Map<string, string>(pairs);
      const stands = but(...gone);
      const survivors = survivorsOf(cells, stands);
      for (const [record, survivor] of survivors) {
        expect(stands(survivor)).toBe(true);
        expect(survivors.has(survivor)).toBe(false);
        expect(record).not.toBe(survivor);
        // Whom it goes into is shown by the same one, unless it stands for nothing itself.
        const next = cells.get(record) ?? record;
        const shownBy = stands(next) ? (survivors.get(next) ?? next) : survivor;
        expect(next === record ? survivor : shownBy).toBe(survivor);
      }
    }),
  );
});
