import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf, placeItems, type TreeItem, type TreeSettings, wouldLoop } from './plan-tree.ts';

const THROUGH: TreeSettings = { actionRank: 3, numbering: 'through' };

const item = (id: string, parent: string | null, position = id): TreeItem => ({
  id,
  parent,
  position,
});

const shape = (items: readonly TreeItem[], settings = THROUGH) =>
  placeItems(items, settings).map((placed) =>
    `${placed.item.id} ${placed.level} ${placed.number}`.trim(),
  );

/** Any parents at all: missing ones, loops, several roots. */
const anyItems = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 25 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(String(id)),
        parent: fc.option(fc.integer({ min: 0, max: 34 }).map(String)),
        position: fc.option(fc.constantFrom('a0', 'a1', 'a2')),
      }),
    ),
  ),
);

test('items come in the order of the tree, with their level', () => {
  const items = [
    item('g2', null, 'b'),
    item('g1', null, 'a'),
    item('o2', 'g1', 'b'),
    item('o1', 'g1', 'a'),
    item('a1', 'o1'),
    item('e1', 'a1'),
  ];
  expect(shape(items)).toEqual([
    'g1 goal',
    'o1 objective 1',
    'a1 action',
    'e1 example',
    'o2 objective 2',
    'g2 goal',
  ]);
});

test('numbers run through the plan, or follow each level', () => {
  const items = [
    item('g1', null),
    item('g2', null),
    item('o1', 'g1'),
    item('o2', 'g2'),
    item('a1', 'o2'),
  ];
  expect(shape(items)).toContain('o2 objective 2');
  expect(shape(items, { actionRank: 3, numbering: 'perLevel' })).toContain('a1 action 2.1.1');
  expect(shape(items, { actionRank: 3, numbering: 'none' })).toContain('o2 objective');
});

test('a plan may have more levels, or fewer', () => {
  expect([1, 2, 3, 4].map((rank) => levelOf(rank, 2))).toEqual([
    'objective',
    'action',
    'example',
    'example',
  ]);
  expect([1, 2, 3, 4].map((rank) => levelOf(rank, 4))).toEqual([
    'goal',
    'goal',
    'objective',
    'action',
  ]);
});

test('an item whose parent is gone is shown at the end, to be placed again, with what hangs below it', () => {
  const placed = placeItems([item('g1', null), item('o9', 'gone'), item('a9', 'o9')], THROUGH);
  expect(placed.map(({ item: { id }, misplaced, level }) => [id, misplaced, level])).toEqual([
    ['g1', false, 'goal'],
    ['o9', true, 'objective'],
    ['a9', false, 'action'],
  ]);
});

test('a loop born of a merge is cut at its smallest id, the same whatever the order', () => {
  const items = [item('c', 'b'), item('b', 'a'), item('a', 'c')];
  const expected = [
    ['a', true],
    ['b', false],
    ['c', false],
  ];
  for (const order of [items, items.toReversed()]) {
    expect(
      placeItems(order, THROUGH).map(({ item: { id }, misplaced }) => [id, misplaced]),
    ).toEqual(expected);
  }
});

test('whatever the parents, each item is shown exactly once, below the one it is under', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const placed = placeItems(items, THROUGH);
      expect(placed.map((one) => one.item.id).toSorted()).toEqual(
        items.map(({ id }) => id).toSorted(),
      );
      const seen = new Set<string | null>([null]);
      for (const { item: one, under, rank } of placed) {
        expect(seen.has(under)).toBe(true);
        expect(rank).toBeGreaterThan(0);
        seen.add(one.id);
      }
    }),
  );
});

test('the order in which items arrived changes nothing of what is shown', () => {
  const shuffled = anyItems.chain((items) =>
    fc.tuple(
      fc.constant(items),
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([items, arrived]) => {
      expect(shape(arrived)).toEqual(shape(items));
    }),
  );
});

test('an item cannot be placed under itself nor under what hangs below it', () => {
  const items = new Map(
    [item('g', null), item('o', 'g'), item('a', 'o')].map((one) => [one.id, one]),
  );
  expect(wouldLoop(items, 'g', 'g')).toBe(true);
  expect(wouldLoop(items, 'g', 'a')).toBe(true);
  expect(wouldLoop(items, 'a', 'g')).toBe(false);
  expect(wouldLoop(items, 'g', null)).toBe(false);
});
