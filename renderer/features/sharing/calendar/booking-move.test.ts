import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Taken } from '#shared/contract/sharing.ts';
import { dayAfter, dayNumber } from '#shared/domain/sharing/civil-time.ts';
import { type BookingMove, furtherBy, isMovable, movedTaken, withMove } from './booking-move.ts';

const taken: Taken = {
  id: 'one',
  type: 'booking',
  resource: 'van',
  organisation: null,
  person: null,
  about: '',
  kind: 'loan',
  state: 'agreed',
  quantity: 1,
  from: '2026-11-27',
  fromTime: '22:00',
  until: '2026-11-28',
  untilTime: '02:00',
  daysLate: 0,
};

test('a move keeps the length and the hours, over months and leap years, and is undone by its opposite', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 0, max: 60 }),
      (by, lasting) => {
        const one = { ...taken, until: dayAfter(taken.from, lasting) };
        const there = movedTaken({ taken: one, by });
        expect(dayNumber(there.until ?? '') - dayNumber(there.from)).toBe(lasting);
        expect([there.fromTime, there.untilTime]).toEqual(['22:00', '02:00']);
        expect(movedTaken({ taken: there, by: -by })).toEqual(one);
      },
    ),
  );
});

test('steps add up, and none goes beyond the days that can be written', () => {
  const start: BookingMove = { taken, by: 0 };
  expect(furtherBy(furtherBy(start, 3), -1).by).toBe(2);
  expect(furtherBy(start, 1_000_000)).toBe(start);
  expect(furtherBy(start, -1_000_000)).toBe(start);
});

test('what is moved stands once in its row, and only what is to come is moved', () => {
  const other = { ...taken, id: 'other' };
  const row = withMove([taken, other], { taken, by: 2 });
  expect(row.map(({ id, from }) => [id, from])).toEqual([
    ['other', '2026-11-27'],
    ['one', '2026-11-29'],
  ]);
  const states = ['asked', 'agreed', null, 'out', 'returned'];
  expect(states.filter((state) => isMovable({ ...taken, state }))).toEqual([
    'asked',
    'agreed',
    null,
  ]);
  expect(isMovable({ ...taken, type: 'upkeep' })).toBe(false);
});
