import { describe, expect, test } from 'vitest';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import { rowsOf } from '../../../tests/plan-rows.ts';
import { showsCells, withCells } from '#renderer/records/applied-cells.ts';
import { firstMembers } from '#renderer/records/first-members.ts';
import { currentPeriod, prioritiesOf, totalsOf, yearsOf } from './plan-totals.ts';

const field = (
  name: string,
  kind: FieldDescriptor['kind'],
  element?: FieldDescriptor['element'],
): FieldDescriptor => ({
  id: name,
  name,
  kind,
  label: { fr: name, en: name },
  custom: false,
  ...(element === undefined ? {} : { element }),
});
const fields = new Map(
  [field('due', 'date'), field('words', 'yesNo', 'word'), field('budget', 'money', 'year')].map(
    (one) => [one.name, one],
  ),
);

describe('cells on their way', () => {
  const record = { id: 'a', due: '2026-12-15', words: ['Rhône'], budget: { 2025: 100 } };

  test('are shown over the record as the next answer will show them', () => {
    const cells = [
      { field: 'due', value: null },
      { field: 'words', element: 'Ain', value: true },
      { field: 'words', element: 'Rhône', value: null },
      { field: 'budget', element: '2026', value: 250 },
      { field: 'budget', element: '2025', value: null },
      { field: 'unknown', value: 'x' },
    ];
    const changed = withCells(record, cells, fields);
    expect(changed).toEqual({ id: 'a', due: null, words: ['Ain'], budget: { 2026: 250 } });
    expect(showsCells(record, cells, fields)).toBe(false);
    expect(showsCells(changed, cells, fields)).toBe(true);
  });
});

describe('totals', () => {
  const rows = rowsOf([
    ['g', null, 1],
    ['o', 'g', 2],
    ['a', 'o', 3, { plannedBudget: { 2025: 1000, 2026: 250 }, priority: { '2024-2025': true } }],
    ['b', 'o', 3, { plannedBudget: {}, priority: { '2024-2025': false, '2025-2026': true } }],
  ]);

  test('count objectives and actions, and add amounts over the years', () => {
    expect(totalsOf(rows)).toEqual({ objectives: 1, actions: 2, budget: 1250 });
    expect(prioritiesOf(rows, '2024-2025')).toBe(1);
  });

  test('the period of today is the latest that holds it, else the first', () => {
    const periods = ['2024-2025', '2025-2026', '2026-2027'];
    expect(currentPeriod(periods, '2026-11-21')).toBe('2026-2027');
    expect(currentPeriod(periods, '2020-01-01')).toBe('2024-2025');
    expect(currentPeriod([], '2020-01-01')).toBeUndefined();
  });

  test('this year comes first among those of the plan', () => {
    expect(yearsOf('2025-2027', '2026-11-21')).toEqual(['2026', '2025', '2027']);
    expect(yearsOf('2028', '2026-11-21')).toEqual(['2028']);
    expect(yearsOf(null, '2026-11-21')).toEqual(['2026']);
  });
});

test('a set shows its first members and how many are left, never one cut short', () => {
  expect(firstMembers(['Rhône'])).toEqual({ shown: ['Rhône'], left: 0 });
  expect(firstMembers(['Lyon 1er', 'Villeurbanne', 'Lyon 4e', 'Lyon 7e'])).toEqual({
    shown: ['Lyon 1er', 'Villeurbanne'],
    left: 2,
  });
  expect(firstMembers(['Communauté de communes du Pays de l’Arbresle', 'Ain']).left).toBe(1);
});
