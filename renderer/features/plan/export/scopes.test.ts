import { expect, test } from 'vitest';
import { rowsOf } from '../../../../tests/plan-rows.ts';
import { treeOf } from '../plan-tree.ts';
import { scopesOf, type ScopeWords } from './scopes.ts';

const rows = rowsOf([
  ['g', null, 1, { title: 'Une' }],
  ['o', 'g', 2],
  ['a', 'o', 3],
  ['b', 'o', 3],
  ['h', null, 1, { title: 'Deux' }],
]);
const data = { rows, tree: treeOf(rows) };
const words: ScopeWords = {
  whole: 'tout',
  seen: (count) => `vu ${count}`,
  person: (name, count) => `${name ?? 'personne'} ${count}`,
};
const all = { found: rows, isNarrowed: false };
const some = { found: rows.filter(({ id }) => id === 'o' || id === 'a'), isNarrowed: true };
const shown = (...given: Parameters<typeof scopesOf>) =>
  scopesOf(...given).map(({ id, label, items, actions }) => [id, label, items, actions.length]);

test('the whole plan first, then its branches', () => {
  expect(shown(data, all, null, words)).toEqual([
    ['whole', 'tout', null, 2],
    ['under g', 'Une', ['g'], 2],
    ['under h', 'Deux', ['h'], 0],
  ]);
});

test('what is in sight comes first', () => {
  expect(shown(data, some, null, words)[0]).toEqual(['seen', 'vu 1', ['o', 'a'], 1]);
  const person = { name: 'Camille', rows: rows.filter(({ id }) => id === 'b') };
  expect(shown(data, some, person, words).slice(0, 3)).toEqual([
    ['person', 'Camille 1', ['b'], 1],
    ['seen', 'vu 1', ['o', 'a'], 1],
    ['whole', 'tout', null, 2],
  ]);
  expect(shown(data, all, { name: null, rows: [] }, words)[0]?.[0]).toBe('whole');
});
