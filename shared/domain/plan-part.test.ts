import { expect, it } from 'vitest';
import { partOf } from './plan-part.ts';
import { placeItems } from './plan-tree.ts';

const placed = placeItems(
  [
    ['M', null],
    ['O', 'M'],
    ['A', 'O'],
    ['e', 'A'],
    ['B', 'O'],
    ['P', 'M'],
    ['N', null],
    ['Z', 'gone'],
  ].map(([id, parent], index) => ({
    id: id ?? '',
    title: id ?? '',
    parent: parent ?? null,
    position: `a${index}`,
  })),
  { actionRank: 3, numbering: 'through' },
);

it.each([
  [['A'], ['M', 'O', 'A', 'e']],
  [
    ['e', 'N'],
    ['M', 'O', 'A', 'e', 'N'],
  ],
  [['M'], ['M', 'O', 'A', 'e', 'B', 'P']],
  [['Z'], ['Z']],
  [['nowhere'], []],
  [[], []],
])('%j, with what is under and above', (wanted, kept) => {
  expect(partOf(placed, new Set(wanted)).map(({ item }) => item.id)).toEqual(kept);
});
