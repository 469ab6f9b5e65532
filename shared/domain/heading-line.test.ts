import { expect, it } from 'vitest';
import { headedSheet } from './heading-line.ts';

const LEVELS = ['Missions', 'Objectifs', 'Actions'];
const ROW = ['Une mission', 'Un objectif', 'Une action'];

it.each([
  ['on the first line', [LEVELS, ROW], LEVELS, 1],
  ['under a title', [['Plan 2024', '', ''], LEVELS, ROW], LEVELS, 2],
  ['under bands', [['Projet associatif', '', 'Stratégie'], LEVELS, ROW], LEVELS, 2],
  [
    'as tall as the band beside it',
    [
      ['', '', 'Échéance'],
      ['Missions', 'Actions', ''],
    ],
    ['Missions', 'Actions', 'Échéance'],
    2,
  ],
  ['nowhere to be found', [['Titre'], ['Mission'], ['Action']], ['Titre'], 1],
  [
    'ours, whatever stands below',
    [
      ['Identifiant', 'But [level 1]', 'Acte [level 2]'],
      ['x', 'Mission', 'Action'],
    ],
    ['Identifiant', 'But [level 1]', 'Acte [level 2]'],
    1,
  ],
])('finds the headings %s', (_, sheet, headings, above) => {
  const found = headedSheet(sheet, null);
  expect(found).toEqual({ headings, above, body: sheet.slice(above) });
});

it('knows the names that a plan gives its levels', () => {
  const shape = { levelNames: { 1: 'Cap', 2: 'Pas' }, actionRank: 2 };
  expect(headedSheet([['Bande', ''], ['Cap', 'Pas'], ROW], shape).above).toBe(2);
});
