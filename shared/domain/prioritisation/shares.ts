/** How parts of a whole are written: to one decimal, or as whole percentages that add up to 100. */

/** Percentages to one decimal, of the exact ratio; 0 where there is nothing to share. */
export function decimalShares(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((count) => (total === 0 ? 0 : Math.round((count * 1000) / total) / 10));
}

/**
 * Whole percentages that add up to 100 (to 0 when nothing was counted), by largest remainder: each part gets its
 * whole part, and what is left goes one by one to the largest remainders. Of equal remainders the later part is
 * served first, as the reference minutes do for axes 2 and 6 (compte-rendu-hierarchisation, II).
 *
 * @param counts whole numbers, none negative
 */
export function wholeShares(counts: readonly number[]): number[] {
  const total = sum(counts);
  if (total === 0) return counts.map(() => 0);
  // Integers throughout: 14.5 and 14.5 must tie exactly.
  const shares = counts.map((count) => Math.floor((count * 100) / total));
  const left = 100 - sum(shares);
  const served = counts
    .map((count, index) => ({ index, remainder: (count * 100) % total }))
    .toSorted((a, b) => b.remainder - a.remainder || b.index - a.index)
    .slice(0, left);
  for (const { index } of served) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

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
