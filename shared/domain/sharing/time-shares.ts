/**
 * What time costs or is worth: a shared post billed to the structures it worked for, and what volunteers gave. Money is
 * rounded once, on the whole; the parts are then shared so that they add up to it.
 */
import { apportion } from '../../lib/apportion.ts';

export interface TimeShare<K> {
  readonly key: K;
  readonly minutes: number;
  /** Cents. */
  readonly amount: number;
}

export interface SharedTime<K> {
  readonly minutes: number;
  readonly amount: number;
  readonly shares: readonly TimeShare<K>[];
}

/** @param hourly cents for an hour */
export function billedTime<K>(
  times: readonly { readonly key: K; readonly minutes: number }[],
  hourly: number,
): SharedTime<K> {
  const byKey = Map.groupBy(times, ({ key }) => key);
  const summed = [...byKey].map(([key, theirs]) => ({ key, minutes: minutesOf(theirs) }));
  const minutes = minutesOf(summed);
  const amount = Math.round((minutes * hourly) / 60);
  const parts = apportion(
    amount,
    summed.map((one) => one.minutes),
  );
  return {
    minutes,
    amount,
    shares: summed.map((one, place) => ({ ...one, amount: parts[place] ?? 0 })),
  };
}

export interface GivenTime {
  readonly minutes: number | null;
  /** When several gave the same time together; nobody said, one. */
  readonly people: number | null;
  /** Cents for an hour. */
  readonly hourlyValue: number | null;
}

/** Minutes of all together, and what they are worth; what has no value by the hour counts as time alone. */
export function givenTime(given: readonly GivenTime[]): { minutes: number; value: number } {
  let minutes = 0;
  // Sixtieths of a cent, so that only the whole is rounded.
  let sixtieths = 0;
  for (const one of given) {
    const together = (one.minutes ?? 0) * (one.people ?? 1);
    minutes += together;
    sixtieths += together * (one.hourlyValue ?? 0);
  }
  return { minutes, value: Math.round(sixtieths / 60) };
}

const minutesOf = (times: readonly { readonly minutes: number }[]): number =>
  times.reduce((sum, one) => sum + one.minutes, 0);
