import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DAY,
  dayAfter,
  endOf,
  startOf,
  weekday,
  writtenAt,
  writtenEnd,
  writtenStart,
} from './civil-time.ts';

test('a day has twenty-four hours, the days when clocks change too', () => {
  for (const day of ['2026-03-29', '2026-10-25', '2026-11-28']) {
    const whole = { day, time: null };
    expect(endOf(whole) - startOf(whole)).toBe(DAY);
    expect(startOf({ day, time: '12:00' }) - startOf({ day, time: '00:00' })).toBe(12 * 60);
    expect(endOf(whole)).toBe(startOf({ day: dayAfter(day, 1), time: null }));
  }
});

test('a moment is written as it was said', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 80_000_000 }), (moment) => {
      const { day, time } = writtenAt(moment);
      expect(startOf({ day, time })).toBe(moment);
      expect(endOf(writtenEnd(moment))).toBe(moment);
      expect(startOf(writtenStart(moment))).toBe(moment);
    }),
  );
});

test('midnight at the end of a day is its end, and days have their names', () => {
  expect(endOf({ day: '2026-12-31', time: '24:00' })).toBe(
    startOf({ day: '2027-01-01', time: null }),
  );
  expect(writtenEnd(endOf({ day: '2026-12-31', time: null }))).toEqual({
    day: '2026-12-31',
    time: null,
  });
  expect(['2026-11-23', '2026-11-29', '1969-12-31'].map(weekday)).toEqual([1, 7, 3]);
});
