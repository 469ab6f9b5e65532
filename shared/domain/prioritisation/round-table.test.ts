import { describe, expect, it } from 'vitest';
import { type RoundTableLine, roundTableOf } from './round-table.ts';

const line = (given: Partial<RoundTableLine>): RoundTableLine => ({
  organisations: [],
  people: [],
  text: '',
  rank: null,
  theme: null,
  ...given,
});

describe('a round table', () => {
  it('counts a theme once per structure, and a shared cell for each of them', () => {
    const { themes } = roundTableOf([
      line({ organisations: ['a'], people: ['p'], text: 'Visites', theme: 'Se connaître' }),
      line({ organisations: ['a'], people: ['q'], text: 'Forum', theme: 'se connaitre' }),
      line({
        organisations: ['b', 'c'],
        people: ['r', 's'],
        text: 'Visites',
        theme: 'Se connaître',
      }),
      line({ organisations: ['b'], people: ['r'], text: 'Achats' }),
    ]);
    expect(themes).toEqual([
      { theme: 'Se connaître', organisations: 3, people: 4, lines: 3, meanRank: null },
      { theme: 'Achats', organisations: 1, people: 1, lines: 1, meanRank: null },
    ]);
  });

  it('names the structures whose people said nothing in common', () => {
    const { divergent } = roundTableOf([
      line({ organisations: ['a'], people: ['p'], text: 'Lettre' }),
      line({ organisations: ['a'], people: ['q'], text: 'Visites' }),
      line({ organisations: ['b'], people: ['r'], text: 'Lettre' }),
      line({ organisations: ['b'], people: ['s'], text: 'Visites' }),
      line({ organisations: ['b'], people: ['s'], text: 'Lettre' }),
      line({ organisations: ['c'], people: ['t'], text: 'Achats' }),
    ]);
    expect(divergent).toEqual(['a']);
  });

  it('puts the better ranked first among equals', () => {
    const { themes } = roundTableOf([
      line({ organisations: ['a'], text: 'Achats', rank: 3 }),
      line({ organisations: ['a'], text: 'Lettre', rank: 1 }),
    ]);
    expect(themes.map(({ theme, meanRank }) => [theme, meanRank])).toEqual([
      ['Lettre', 1],
      ['Achats', 3],
    ]);
  });

  it('is sensible with nothing said', () => {
    expect(roundTableOf([])).toEqual({ themes: [], organisations: 0, people: 0, divergent: [] });
  });
});
