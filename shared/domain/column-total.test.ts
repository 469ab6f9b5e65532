import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnTotal, keptColumnTotal, wayOf, type TotalColumn } from './column-total.ts';
import { totalWays } from '../model/total.ts';

const column = (
  field: Partial<TotalColumn['field']>,
  element: string | null = null,
): TotalColumn => ({
  id: 'f',
  field: { name: 'f', kind: 'text', ...field },
  element,
});
type Level = 'goal' | 'objective' | 'action' | 'example';
const row = (id: string, under: string | null, level: Level, f: unknown) => ({
  id,
  under,
  level,
  f,
});
const usual = (rows: Parameters<typeof columnTotal>[0], of: TotalColumn) =>
  columnTotal(rows, of, wayOf(of, {}, of.id));

describe('a column adds up', () => {
  test('amounts, of all their years, where they stand in sight', () => {
    const rows = [
      row('g', null, 'goal', { 2026: 1_000_000 }),
      row('o', 'g', 'objective', { 2026: 500_000 }),
      row('a', 'o', 'action', { 2025: 10_000, 2026: 20_000 }),
      row('e', 'a', 'example', { 2026: 1 }),
      row('empty', 'g', 'objective', { 2026: 400 }),
    ];
    const budget = column({ kind: 'money', element: 'year' });
    expect(usual(rows, budget)).toEqual({ is: 'sum', value: 30_401 });
    expect(columnTotal(rows, budget, 'none')).toBeNull();
  });

  test('numbers of the network, and shares as their average', () => {
    const rows = [
      row('a', null, 'action', 40),
      row('b', null, 'action', 0),
      row('c', null, 'action', null),
    ];
    expect(usual(rows, column({ kind: 'integer' }))).toEqual({ is: 'sum', value: 40 });
    const share = column({ kind: 'integer', min: 0, max: 100 });
    expect(usual(rows, share)).toEqual({ is: 'average', value: 20 });
    expect(totalWays(share.field, null)).not.toContain('sum');
  });

  test('days from the earliest to the latest, and choices value by value', () => {
    const days = [row('a', null, 'action', '2027-01-30'), row('b', null, 'action', '2026-12-15')];
    expect(usual(days, column({ kind: 'date' }))).toEqual({
      is: 'span',
      from: '2026-12-15',
      to: '2027-01-30',
    });
    const states = ['done', 'toDo', 'done', 'later'].map((value, at) =>
      row(String(at), null, 'action', value),
    );
    const choices = column({ kind: 'choice', options: [{ value: 'toDo' }, { value: 'done' }] });
    expect(usual(states, choices)).toEqual({
      is: 'byValue',
      counts: [
        { value: 'toDo', count: 1 },
        { value: 'done', count: 2 },
        { value: 'later', count: 1 },
      ],
    });
  });

  test('ticks of one period, and nothing of texts unless one asks how many are filled', () => {
    const rows = [row('a', null, 'action', { '2025-2026': true }), row('b', null, 'action', {})];
    expect(usual(rows, column({ kind: 'yesNo', element: 'period' }, '2025-2026'))).toEqual({
      is: 'ticked',
      count: 1,
    });
    const texts = [row('a', null, 'action', 'x'), row('b', null, 'action', ' ')];
    expect(usual(texts, column({}))).toBeNull();
    expect(columnTotal(texts, column({}), 'filled')).toEqual({ is: 'filled', count: 1 });
  });

  test('as asked, where the column has that way', () => {
    const amount = column({ kind: 'money' });
    expect(wayOf(amount, { f: 'average' }, 'f')).toBe('average');
    expect(wayOf(amount, { f: 'byValue' }, 'f')).toBe('sum');
  });
});

test('a total that is kept from one edit to the next is the total of what stands now', () => {
  const values = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
  const cells = fc.record({
    f: values,
    other: values,
    level: fc.constantFrom<Level>('objective', 'action', 'example'),
  });
  const rowsOf = (given: readonly { f: unknown; other: unknown; level: Level }[]) =>
    given.map(({ f, other, level }, index) => ({ ...row(String(index), null, level, f), other }));
  const edit = fc.tuple(fc.nat({ max: 7 }), cells);
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 1, maxLength: 8 }),
      fc.array(edit, { maxLength: 12 }),
      (given, edits) => {
        const number = column({ kind: 'integer' });
        const kept = keptColumnTotal();
        let rows = rowsOf(given);
        for (const [at, after] of edits) {
          expect(kept(rows, number, 'sum')).toEqual(columnTotal([...rows], number, 'sum'));
          rows = rows.map((old, index) =>
            index === at % rows.length
              ? { ...row(old.id, null, after.level, after.f), other: after.other }
              : old,
          );
        }
        expect(kept(rows, number, 'sum')).toEqual(columnTotal([...rows], number, 'sum'));
        expect(kept(rows, number, 'none')).toBeNull();
      },
    ),
  );
});
