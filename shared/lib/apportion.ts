/**
 * Parts a whole number among weights so that the parts add up to it exactly, by largest remainder: each gets its whole
 * part, and what is left goes one by one to the largest remainders. Of equal remainders the later is served first, as
 * the reference minutes do for axes 2 and 6 (compte-rendu-hierarchisation, II).
 *
 * @param total a whole number, not negative (cents, percent)
 * @param weights whole numbers, none negative
 * @returns zeros where nothing weighs anything
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const whole = BigInt(total);
  // Integers beyond what a double holds: cents times quantities, and 14.5 and 14.5 must tie exactly.
  const shares = weights.map((weight) => BigInt(weight));
  const sum = shares.reduce((added, one) => added + one, 0n);
  if (sum === 0n) return weights.map(() => 0);
  const parts = shares.map((weight) => (weight * whole) / sum);
  const left = Number(whole - parts.reduce((added, one) => added + one, 0n));
  const served = shares
    .map((weight, index) => ({ index, remainder: (weight * whole) % sum }))
    .toSorted((a, b) => compare(b.remainder, a.remainder) || b.index - a.index)
    .slice(0, left);
  for (const { index } of served) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts.map(Number);
}

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);
