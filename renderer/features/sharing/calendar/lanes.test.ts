import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Taken } from '#shared/contract/sharing.ts';
import { dayAfter, weekday } from '#shared/domain/sharing/civil-time.ts';
import { barsOf, daysShown, moved, takenOn } from './lanes.ts';

const TODAY = '2026-11-21';
const taken = (
  id: string,
  from: string,
  until: string | null,
  more: Partial<Taken> = {},
): Taken => ({
  id,
  type: 'booking',
  resource: 'van',
  organisation: null,
  person: null,
  about: '',
  kind: 'loan',
  state: 'agreed',
  quantity: 1,
  from,
  fromTime: null,
  until,
  untilTime: null,
  daysLate: 0,
  ...more,
});

test('a week begins on Monday, a month on its first day, and both move whole', () => {
  expect(daysShown('week', TODAY)[0]).toBe('2026-11-16');
  expect(daysShown('month', '2028-02-10')).toHaveLength(29);
  expect(moved('month', '2026-01-31', 1)).toBe('2026-02-01');
  expect(moved('month', '2026-03-15', -1)).toBe('2026-02-01');
  expect(weekday(moved('week', TODAY, -1))).toBe(weekday(TODAY));
});

test('what is late is out until it comes back, what has no end goes on to the last day', () => {
  const days = daysShown('week', TODAY);
  const late = taken('late', '2026-11-10', '2026-11-18', { daysLate: 3, state: 'out' });
  const endless = taken('endless', '2026-11-17', null, { type: 'upkeep' });
  const { bars, lanes } = barsOf([endless, late], days, TODAY);
  expect(bars.map(({ taken: { id }, first, last }) => [id, first, last])).toEqual([
    ['late', 0, 6],
    ['endless', 1, 6],
  ]);
  expect(lanes).toBe(2);
  const next = barsOf([late], daysShown('week', '2026-11-28'), TODAY).bars;
  expect(next.map(({ first, last }) => [first, last])).toEqual([[0, 5]]);
  expect(takenOn([late, endless], '2026-11-20', TODAY).map(({ id }) => id)).toEqual([
    'late',
    'endless',
  ]);
});

test('no bar hides another, and there are no more lines than are needed', () => {
  const days = daysShown('month', TODAY);
  const some = fc.array(
    fc.record({
      start: fc.integer({ min: -5, max: 35 }),
      lasting: fc.integer({ min: 0, max: 12 }),
    }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const takings = given.map(({ start, lasting }, nth) =>
        taken(`t${nth}`, dayAfter('2026-11-01', start), dayAfter('2026-11-01', start + lasting)),
      );
      const { bars, lanes } = barsOf(takings, days, TODAY);
      for (const [nth, one] of bars.entries())
        for (const other of bars.slice(nth + 1))
          expect(one.lane !== other.lane || one.last < other.first || other.last < one.first).toBe(
            true,
          );
      const most = Math.max(0, ...days.map((day) => takenOn(takings, day, TODAY).length));
      expect(lanes).toBe(most);
    }),
  );
});
