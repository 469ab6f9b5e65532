import { expect, test } from 'vitest';
import { rowsOf } from '../../../tests/plan-rows.ts';
import { withChanges } from './use-plan-refresh.ts';

const plan = { id: 'p', title: 'Plan', actionRank: 3, numbering: 'through' };
const rows = rowsOf([
  ['g', null, 1],
  ['o', 'g', 2],
  ['a', 'o', 3, { parent: 'o', position: 'a1', status: 'toDo' }],
  ['b', 'o', 3, { parent: 'o', position: 'a2' }],
]);
const view = { plan, rows, names: {} };
const item = { id: 'a', parent: 'o', position: 'a1', status: 'done', conflicts: ['status'] };
const changes = { whole: false, plan, items: [item], names: {} };

test('a value changed is put in its place, and the other rows stay the same things', () => {
  const after = withChanges(view, changes);
  expect(after?.rows[2]).toMatchObject({
    id: 'a',
    rank: 3,
    under: 'o',
    status: 'done',
    conflicts: ['status'],
  });
  expect(after?.rows[3]).toBe(rows[3]);
});

test.each([
  ['an item moved', { items: [{ ...item, position: 'a3' }] }],
  ['an item that was not there', { items: [{ ...item, id: 'new' }] }],
  ['another numbering', { plan: { ...plan, numbering: 'none' } }],
  ['too much at once', { whole: true }],
])('%s has the whole plan read again', (_what, more) => {
  expect(withChanges(view, { ...changes, ...more })).toBeNull();
});
