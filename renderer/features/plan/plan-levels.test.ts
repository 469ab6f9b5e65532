import { expect, it } from 'vitest';
import { levelsOf, withLevel, withoutLevel } from './plan-levels.ts';

const plan = { id: 'p', levelNames: { 1: 'Axe', 3: 'Chantier' } };
const written = (parts: ReturnType<typeof withLevel>) =>
  parts.flatMap(({ cells }) => cells).map(({ field, element, value }) => [field, element, value]);

it('shows every level with its usual name, down to examples and further where items go', () => {
  const levels = levelsOf({ plan, rows: [], actionRank: 3 }, 'fr');
  expect(levels.map(({ rank, usual, holds }) => [rank, usual, holds])).toEqual([
    [1, 'Finalité', 'goal'],
    [2, 'Objectif opérationnel', 'objective'],
    [3, 'Action', 'action'],
    [4, 'Exemple', 'example'],
  ]);
  expect(levelsOf({ plan: { id: 'p' }, rows: [], actionRank: 5 }, 'fr')).toHaveLength(6);
});

it('adds a level above actions, whose own name goes down with them', () => {
  expect(written(withLevel(plan, 3))).toEqual([
    ['actionRank', undefined, 4],
    ['levelNames', '3', null],
    ['levelNames', '4', 'Chantier'],
  ]);
});

it('takes a level away with its name', () => {
  expect(written(withoutLevel(plan, 3, 1))).toEqual([
    ['actionRank', undefined, 2],
    ['levelNames', '1', null],
    ['levelNames', '2', 'Chantier'],
    ['levelNames', '3', null],
  ]);
});
