import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  driftsOf,
  nextPeriod,
  statesOf,
  totalsByPeriod,
  type Prioritised,
} from './plan-priorities.ts';

const PERIODS = ['2024-2025', '2025-2026', '2026-2027'];
const action = (
  id: string,
  periods: readonly number[],
  more: Partial<Prioritised> = {},
): Prioritised => ({
  id,
  status: 'toDo',
  yearly: false,
  periods: new Set(periods.map((rank) => PERIODS[rank] ?? '')),
  ...more,
});

test('an action stays, comes, goes and comes back', () => {
  expect(statesOf(action('a', [0, 1]), PERIODS)).toEqual(['marked', 'carried', 'dropped']);
  expect(statesOf(action('a', [0, 2]), PERIODS)).toEqual(['marked', 'dropped', 'resumed']);
  expect(statesOf(action('a', [1], { status: 'done' }), PERIODS)).toEqual(['none', 'new', 'done']);
  expect(statesOf(action('a', []), PERIODS)).toEqual(['none', 'none', 'none']);
});

test('drift counts what was taken up again, but not what comes back every year', () => {
  const actions = [
    action('a', [0, 1]),
    action('b', [0]),
    action('c', [0, 1, 2]),
    action('d', [0, 1], { yearly: true }),
  ];
  expect(driftsOf(actions, PERIODS)).toEqual([
    { from: '2024-2025', to: '2025-2026', of: 3, carried: 2, yearly: 1 },
    { from: '2025-2026', to: '2026-2027', of: 2, carried: 1, yearly: 1 },
  ]);
});

const anyActions = fc.array(
  fc.record({
    id: fc.string(),
    status: fc.constantFrom('done', 'toDo', null),
    yearly: fc.boolean(),
    periods: fc.subarray(PERIODS).map((periods) => new Set(periods)),
  }),
);

describe('whatever is marked', () => {
  test('totals add up: what was in a period stays, is done, or is dropped', () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        const totals = totalsByPeriod(actions, PERIODS);
        for (const [rank, { period, marked, states }] of totals.entries()) {
          expect(marked).toBe(actions.filter(({ periods }) => periods.has(period)).length);
          expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(actions.length);
          expect(states.carried + states.done + states.dropped).toBe(totals[rank - 1]?.marked ?? 0);
        }
        for (const { of, carried, yearly, from } of driftsOf(actions, PERIODS)) {
          expect(carried).toBeLessThanOrEqual(of);
          expect(of + yearly).toBe(totals.find(({ period }) => period === from)?.marked);
        }
      }),
    );
  });
});

test('the next period keeps the length and the pace of those before', () => {
  const after = (...periods: readonly string[]) => nextPeriod(periods, '2024-2028', '2026-11-21');
  expect(after(...PERIODS)).toBe('2027-2028');
  expect(after('2024-2025')).toBe('2025-2026');
  expect(after('2024', '2025')).toBe('2026');
  expect(after('2024')).toBe('2025');
  expect(after('2020-2022', '2023-2025')).toBe('2026-2028');
  expect(after()).toBe('2024-2025');
  expect(nextPeriod([], null, '2026-11-21')).toBe('2026-2027');
  expect(after('2024-09-01/2025-08-31')).toBeUndefined();
});
