import { expect, test } from 'vitest';
import { describedItem, rowsOf } from '../../../tests/plan-rows.ts';
import { shownColumns } from '#renderer/records/record-column.ts';
import { columnsOf, periodsOf } from './plan-columns.ts';

const words = { action: 'Action', language: 'fr' as const };
const [, fields] = describedItem([
  {
    id: '0190f1a0-0000-7000-8000-000000000001',
    type: 'planItem',
    label: 'Référent élu',
    kind: 'text',
  },
  {
    id: '0190f1a0-0000-7000-8000-000000000002',
    type: 'planItem',
    label: 'Vote',
    kind: 'yesNo',
    element: 'period',
  },
]);

test('columns follow from the fields: the action, its periods, the usual ones, then the others', () => {
  const columns = columnsOf(fields, ['2024-2025', '2025-2026'], words);
  expect(columns.slice(0, 13).map(({ grid }) => grid.label)).toEqual([
    'Action',
    '2024–2025',
    '2025–2026',
    'Vote 2024–2025',
    'Vote 2025–2026',
    'État',
    'Horizon',
    'Échéance',
    'Territoires',
    'Structure pilote',
    'Pilote',
    'Budget prévu',
    'Avancement (%)',
  ]);
  expect(columns[1]?.grid.shortLabel).toBe('2024–25');
});

test('every field of the type is reachable, those that make the tree excepted, and the steps', () => {
  const names = new Set(columnsOf(fields, ['2024-2025'], words).map(({ field }) => field.name));
  const own = fields.filter((field) => field.internal !== true).map(({ name }) => name);
  expect([...names].toSorted()).toEqual([...own, 'steps'].toSorted());
});

test('what the network added is in sight until one hides it', () => {
  const columns = columnsOf(fields, [], words);
  const shown = (chosen: Record<string, boolean>) =>
    shownColumns(columns, (id) => chosen[id]).map(({ grid }) => grid.label);
  expect(shown({})).toContain('Référent élu');
  expect(shown({})).not.toContain('Notes');
  expect(shown({ notes: true, status: false, title: false })).toEqual(
    expect.arrayContaining(['Action', 'Notes']),
  );
  expect(shown({ status: false })).not.toContain('État');
});

test('periods are those of the plan, and any that an item holds', () => {
  const plan = { id: 'p', priorityPeriods: ['2025-2026'] };
  const rows = rowsOf([['a', null, 3, { priority: { '2023-2024': true } }]]);
  expect(periodsOf(plan, rows, fields)).toEqual(['2023-2024', '2025-2026']);
});
