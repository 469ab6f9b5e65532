import { expect, test } from 'vitest';
import { gather, linesOfRoundTable } from './lines.ts';

const lines = linesOfRoundTable([
  { id: '1', text: 'Lettre', organisations: ['a'], people: ['p'], theme: 'Communiquer' },
  { id: '2', text: 'Achats', organisations: ['a', 'b'], people: ['q', 'r'], rank: 1 },
  { id: '3', text: 'Agenda', organisations: [], people: ['s'], theme: 'communiquer ' },
]);

const outline = (how: Parameters<typeof gather>[1]) =>
  gather(lines, how).map(({ key, lines: own }) => [key, own.map(({ id }) => id)]);

test('people who speak as one stay one', () => {
  expect(outline('person')).toEqual([
    ['p', ['1']],
    ['q r', ['2']],
    ['s', ['3']],
  ]);
});

test('a cell that two structures share is said under each of them', () => {
  expect(outline('organisation')).toEqual([
    ['a', ['1', '2']],
    ['b', ['2']],
    ['', ['3']],
  ]);
});

test('a theme gathers its wordings, and what has none is its own', () => {
  expect(outline('theme')).toEqual([
    ['communiquer', ['1', '3']],
    ['achats', ['2']],
  ]);
});
