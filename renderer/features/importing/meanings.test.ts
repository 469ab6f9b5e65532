import { expect, test } from 'vitest';
import { describedTypes } from '../../../tests/plan-rows.ts';
import { choosing, keyOf, meaningsFor, type Column } from './meanings.ts';

const item = describedTypes().find(({ name }) => name === 'planItem');
const column = (heading: string, target: string | null, element = ''): Column => ({
  heading,
  target,
  element,
});

test('a column may mean a level, a field, or one of the periods that are named or near', () => {
  if (item === undefined) throw new Error('plans have items');
  const keys = meaningsFor(item, [column('Prio (2023-2024)', null)], '2026-11-21').map(keyOf);
  expect(keys.slice(0, 5)).toEqual(['none', 'goal', 'objective', 'action', 'example']);
  expect(keys).toEqual(expect.arrayContaining(['status', 'territories', 'plannedBudget 2026']));
  expect(keys.filter((key) => key.startsWith('priority'))).toEqual([
    'priority 2023-2024',
    'priority 2026',
    'priority 2026-2027',
  ]);
  expect(keys).not.toContain('title');
  expect(keys).not.toContain('parent');
  expect(new Set(keys).size).toBe(keys.length);
});

test('what is chosen is taken from the column that had it, save goals and objectives', () => {
  const columns = [column('A', 'action'), column('B', 'objective'), column('C', null)];
  const action = choosing(columns, new Map(), 2, { target: 'action', element: '' });
  expect([...action]).toEqual([
    [0, { target: null, element: '' }],
    [2, { target: 'action', element: '' }],
  ]);
  const objective = choosing(columns, new Map(), 2, { target: 'objective', element: '' });
  expect([...objective.keys()]).toEqual([2]);
});
