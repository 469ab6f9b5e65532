import { expect, test } from 'vitest';
import { titleFrom } from './title-from.ts';

test.each([
  ['plan-d-action-2024-2028.csv', 'Plan d’action 2024-2028'],
  ['projet_associatif_2026.CSV', 'Projet associatif 2026'],
  ['Plan de l’année.txt', 'Plan de l’année'],
  ['plan_v7_def_CC.csv', 'Plan v7 def CC'],
  ['.csv', '.csv'],
])('%s → %s', (name, title) => {
  expect(titleFrom(name)).toBe(title);
});
