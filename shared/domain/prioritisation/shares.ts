/** How parts of a whole are written: to one decimal, or as whole percentages that add up to 100. */
import { apportion } from '../../lib/apportion.ts';

/** Percentages to one decimal, of the exact ratio; 0 where there is nothing to share. */
export function decimalShares(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((count) => (total === 0 ? 0 : Math.round((count * 1000) / total) / 10));
}

/**
 * Whole percentages that add up to 100, by largest remainder; to 0 when nothing was counted.
 *
 * @param counts whole numbers, none negative
 */
export const wholeShares = (counts: readonly number[]): number[] => apportion(100, counts);

export interface Ranked {
  /** Dense: after two first come a second. */
  readonly rank: number;
  /** Shared with another. */
  readonly tied: boolean;
}

/** Ranks by number, the largest first. */
export function denseRanks(counts: readonly number[]): Ranked[] {
  const distinct = [...new Set(counts)].toSorted((a, b) => b - a);
  return counts.map((count) => ({
    rank: distinct.indexOf(count) + 1,
    tied: counts.filter((other) => other === count).length > 1,
  }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
