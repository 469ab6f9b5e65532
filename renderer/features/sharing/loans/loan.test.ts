import { expect, test } from 'vitest';
import { sectionOf } from './loan.ts';

const TODAY = '2026-11-21';
const loan = { state: 'agreed', daysLate: 0, from: '2026-11-20', until: '2026-11-21' };

test('a booking stands where somebody has to do something about it', () => {
  const at = (more: Partial<typeof loan>) => sectionOf({ ...loan, ...more }, TODAY);
  expect(at({})).toBe('agreed');
  expect(sectionOf({ ...loan, state: null }, TODAY)).toBe('agreed');
  expect(at({ until: '2026-11-20' })).toBe('over');
  expect(at({ until: '2026-11-20', state: 'out', daysLate: 1 })).toBe('late');
  expect(at({ state: 'out' })).toBe('out');
  expect(at({ until: '2026-11-20', state: 'returned' })).toBe('returned');
  expect(at({ until: '2026-11-20', state: 'asked' })).toBe('asked');
});
