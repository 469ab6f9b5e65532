import fc from 'fast-check';
import { expect, test } from 'vitest';
import { billedTime, givenTime } from './time-shares.ts';

test('a post is billed by the time it worked for each', () => {
  const { amount, shares } = billedTime(
    [
      { key: 'a', minutes: 90 },
      { key: 'b', minutes: 60 },
      { key: 'a', minutes: 30 },
    ],
    2500,
  );
  expect(amount).toBe(7500);
  expect(shares).toEqual([
    { key: 'a', minutes: 120, amount: 5000 },
    { key: 'b', minutes: 60, amount: 2500 },
  ]);
});

test('bills add up to what the time costs', () => {
  const time = fc.record({ key: fc.constantFrom('a', 'b', 'c'), minutes: fc.nat(1440) });
  fc.assert(
    fc.property(fc.array(time, { maxLength: 40 }), fc.nat(20_000), (times, hourly) => {
      const { amount, minutes, shares } = billedTime(times, hourly);
      expect(amount).toBe(Math.round((minutes * hourly) / 60));
      expect(shares.reduce((sum, one) => sum + one.amount, 0)).toBe(minutes === 0 ? 0 : amount);
    }),
  );
});

test('time given together counts for each, and is rounded once', () => {
  expect(
    givenTime([
      { minutes: 20, people: 3, hourlyValue: 1202 },
      { minutes: 20, people: null, hourlyValue: 1202 },
      { minutes: 20, people: 1, hourlyValue: null },
    ]),
  ).toEqual({ minutes: 100, value: 1603 });
});
