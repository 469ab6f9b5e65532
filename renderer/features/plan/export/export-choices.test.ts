import { describe, expect, test } from 'vitest';
import { describedItem } from '../../../../tests/plan-rows.ts';
import { shownColumns } from '#renderer/records/record-column.ts';
import { columnsOf } from '../plan-columns.ts';
import { coherent, FIRST_CHOICES, printed, wishesOf } from './export-choices.ts';

const [, fields] = describedItem();
const columns = columnsOf(fields, ['2024-2025', '2025-2026'], { action: 'Action', language: 'fr' });
const shown = shownColumns(columns, (id) => ['priority:2025-2026', 'due'].includes(id));
const inSight = { plan: 'p', language: 'fr', columns, shown } as const;

describe('what is asked', () => {
  test('at first, the plan of the wall on A3', () => {
    expect(wishesOf(FIRST_CHOICES, null, inSight)).toEqual({
      plan: 'p',
      language: 'fr',
      format: 'pdf',
      sheets: false,
      paper: 'a3',
      combined: true,
    });
  });

  test('the columns in sight, in their order, a period at a time', () => {
    const wishes = wishesOf({ ...FIRST_CHOICES, columns: 'shown' }, ['goal'], inSight);
    expect(wishes.columns).toEqual(['priority 2025-2026', 'due']);
    expect(wishes.items).toEqual(['goal']);
  });

  test('every column once, without the title', () => {
    const { columns: names = [] } = wishesOf({ ...FIRST_CHOICES, columns: 'all' }, null, inSight);
    expect(names).toContain('priority');
    expect(names).toContain('humanResources');
    expect(names).not.toContain('title');
    expect(new Set(names).size).toBe(names.length);
  });

  test('sheets have neither columns nor paper to choose, and a workbook has every column', () => {
    const sheets = { ...FIRST_CHOICES, what: 'sheets', columns: 'all' } as const;
    expect(wishesOf(sheets, ['goal'], inSight)).toEqual({
      plan: 'p',
      language: 'fr',
      format: 'pdf',
      sheets: true,
      items: ['goal'],
    });
    const workbook = { ...FIRST_CHOICES, format: 'xlsx', columns: 'all' } as const;
    expect(wishesOf(workbook, ['goal'], inSight)).toEqual({
      plan: 'p',
      language: 'fr',
      format: 'xlsx',
      sheets: false,
      items: ['goal'],
    });
  });
});

test('choices that do not go together are put right', () => {
  const odd = { ...FIRST_CHOICES, what: 'sheets', format: 'csv' } as const;
  expect(coherent(odd)).toEqual({ ...odd, format: 'pdf' });
  expect(coherent({ ...odd, format: 'docx' }).format).toBe('docx');
  expect(printed({ ...odd, paper: 'a4' })).toEqual({ ...FIRST_CHOICES, paper: 'a4' });
});
