import { expect, test } from 'vitest';
import { monthAfter, monthOf } from './months.ts';

test('a month goes from its first day to its last, over years', () => {
  expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  expect(monthAfter(monthOf('2026-12-31'), 1)).toEqual({ from: '2027-01-01', until: '2027-01-31' });
  expect(monthAfter(monthOf('2026-01-31'), -1)).toEqual({
    from: '2025-12-01',
    until: '2025-12-31',
  });
});
