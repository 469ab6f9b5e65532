import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';
import { paragraph, type Table } from './document.ts';

/** Letters are not all as wide: a long word may be narrower than a shorter one. */
const setting = {
  measure: (text: string, { size }: { readonly size: number }) =>
    Array.from(text).reduce((sum, letter) => sum + (/[ilt.:]/u.test(letter) ? 0.25 : 0.6), 0) *
    size,
  padding: { x: 3, y: 2 },
};
const cell = (text: string) => ({ paragraphs: [paragraph(text)] });
const tableOf = (text: string): Pick<Table, 'columns' | 'header' | 'rows' | 'fontSize'> => ({
  columns: [1, 30],
  header: [],
  rows: [{ rule: 'hair', cells: [cell(text), cell('')] }],
  fontSize: 10,
});

test('a column has room for the widest of its words, be it not the longest', () => {
  const { widths, isRoomy } = columnWidths(
    tableOf('Accompagner, illimitabilité : un verger'),
    300,
    setting,
  );
  expect(isRoomy).toBe(true);
  expect(widths[0]).toBeGreaterThan(setting.measure('Accompagner,', { size: 10 }) + 6);
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(300);
});

test('a row of letters longer than any word does not take the page', () => {
  const [first = 0] = columnWidths(tableOf('x'.repeat(60)), 300, setting).widths;
  expect(first).toBeLessThan(30);
});
