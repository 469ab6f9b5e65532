import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPosition, type Placed, positionAfter, positionsBetween } from './position.ts';

const sorted = (list: readonly string[]): string[] => list.toSorted((a, b) => (a < b ? -1 : 1));

/** Positions as they come about: by inserting again and again, anywhere. */
const anySiblings = fc.array(fc.nat(), { maxLength: 40 }).map((places) => {
  const positions: string[] = [];
  for (const place of places) {
    const at = place % (positions.length + 1);
    positions.splice(
      at,
      0,
      ...positionsBetween(positions[at - 1] ?? null, positions[at] ?? null, 1),
    );
  }
  return positions;
});

test('inserting anywhere keeps the order, and leaves no two alike', () => {
  fc.assert(
    fc.property(anySiblings, (positions) => {
      expect(positions).toEqual(sorted(positions));
      expect(new Set(positions).size).toBe(positions.length);
    }),
  );
});

test('several items placed at once stand between their neighbours, in order', () => {
  fc.assert(
    fc.property(
      anySiblings,
      fc.nat(),
      fc.integer({ min: 1, max: 50 }),
      (positions, place, count) => {
        const at = place % (positions.length + 1);
        const placed = positionsBetween(positions[at - 1] ?? null, positions[at] ?? null, count);
        const whole = positions.toSpliced(at, 0, ...placed);
        expect(placed).toHaveLength(count);
        expect(whole).toEqual(sorted(whole));
        expect(new Set(whole).size).toBe(whole.length);
      },
    ),
  );
});

test('whatever another program wrote as a position, new ones go past it and keep their order', () => {
  const any = fc.option(fc.string({ maxLength: 12 }));
  fc.assert(
    fc.property(any, any, fc.integer({ min: 1, max: 5 }), (before, after, count) => {
      const placed = positionsBetween(before, after, count);
      expect(placed).toEqual(sorted(placed));
      expect(new Set(placed).size).toBe(count);
      for (const position of placed) expect(position > (before ?? '')).toBe(true);
    }),
  );
});

test('between two siblings left at one position by a merge, new ones go after both', () => {
  const [shared = ''] = positionsBetween(null, null, 1);
  for (const position of positionsBetween(shared, shared, 3)) {
    expect(position > shared).toBe(true);
  }
});

test('no item at all is no position', () => {
  expect(positionsBetween(null, null, 0)).toEqual([]);
});

test('the order is total, whatever is missing or alike', () => {
  const placed = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    position: fc.option(fc.constantFrom('a0', 'a1', 'a1V', '')),
  });
  fc.assert(
    fc.property(fc.uniqueArray(placed, { selector: ({ id }) => id }), fc.nat(), (items, turn) => {
      const turned = [...items.slice(turn % 7), ...items.slice(0, turn % 7)];
      const order = (list: readonly Placed[]) => list.toSorted(byPosition).map(({ id }) => id);
      expect(order(turned)).toEqual(order(items));
    }),
  );
});

test('items never placed come first, and ties are broken by id', () => {
  const items = [
    { id: 'c', position: 'a1' },
    { id: 'b', position: 'a1' },
    { id: 'd', position: null },
    { id: 'a', position: 'a2' },
  ];
  expect(items.toSorted(byPosition).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
});

test('after a sibling whose position is shared, a new item goes after those that share it, and no further', () => {
  const [first = '', second = ''] = positionsBetween(null, null, 2);
  const siblings: Placed[] = [
    { id: 'a', position: first },
    { id: 'b', position: first },
    { id: 'c', position: second },
  ];
  const place = positionAfter(siblings, 'a') ?? '';
  expect(place > first && place < second).toBe(true);
  expect((positionAfter(siblings, null) ?? '') < first).toBe(true);
  expect((positionAfter(siblings, 'c') ?? '') > second).toBe(true);
  expect(positionAfter(siblings, 'unknown')).toBeUndefined();
});
