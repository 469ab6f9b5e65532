import { expect, test } from 'vitest';
import { rowsOf } from '../../../../tests/plan-rows.ts';
import { actionsOf, byPressure, leadersOf, leadOf } from './people.ts';

const names = {
  p1: { type: 'person', title: 'Zoé Blanc', deleted: false },
  p2: { type: 'person', title: 'Anaïs Roux', deleted: false },
  s1: { type: 'organisation', title: 'Le Pignon', deleted: false },
};
const rows = rowsOf([
  ['done', 'o', 3, { leadPerson: 'p1', due: '2026-01-01', status: 'done' }],
  ['undated', 'o', 3, { leadPerson: 'p1' }],
  ['later', 'o', 3, { leadPerson: 'p1', due: '2027-05-01' }],
  ['soon', 'o', 3, { leadPerson: 'p1', due: '2026-12-01' }],
  ['late', 'o', 3, { leadPerson: 'p1', due: '2026-11-01', status: 'toDo' }],
  ['other', 'o', 3, { leadPerson: 'p2' }],
  ['lost', 'o', 3, { leadPerson: 'unknown' }],
  ['nobody', 'o', 3, { leadOrganisation: 's1' }],
]);

test('people by name, those not received last', () => {
  expect(leadersOf(rows, names)).toEqual([
    { id: 'p2', name: 'Anaïs Roux', count: 1 },
    { id: 'p1', name: 'Zoé Blanc', count: 5 },
    { id: 'unknown', name: '', count: 1 },
  ]);
});

test('what presses most comes first, what has ended last', () => {
  expect(byPressure(actionsOf(rows, 'p1'), '2026-11-21').map(({ id }) => id)).toEqual([
    'late',
    'soon',
    'later',
    'undated',
    'done',
  ]);
  expect(actionsOf(rows, '').map(({ id }) => id)).toEqual(['nobody']);
});

test('a structure leads where no person does', () => {
  const lead = (id: string) => rows.filter((row) => row.id === id).map((row) => leadOf(row, names));
  expect(lead('late')).toEqual(['Zoé Blanc']);
  expect(lead('nobody')).toEqual(['Le Pignon']);
  expect(lead('lost')).toEqual([null]);
});
