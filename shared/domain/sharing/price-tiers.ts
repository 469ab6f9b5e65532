/**
 * The price tiers of an item bought together: from so many in all, each costs so much. Tiers stand in the order of their
 * quantities, whatever the ranks that offices gave them; of two that begin at the same quantity the cheaper holds.
 */

export interface Tier {
  /** The least quantity, of all structures together. */
  readonly from: number;
  /** Cents for one. */
  readonly price: number;
}

/** As the record keeps them: by rank. A tier that lacks its price or its quantity is not one yet. */
export interface KeptTiers {
  readonly tierFrom: Readonly<Record<string, number>>;
  readonly tierPrice: Readonly<Record<string, number>>;
}

export function tiersOf({ tierFrom, tierPrice }: KeptTiers): Tier[] {
  const cheapest = new Map<number, number>();
  for (const [rank, from] of Object.entries(tierFrom)) {
    const price = tierPrice[rank];
    if (price === undefined) continue;
    cheapest.set(from, Math.min(price, cheapest.get(from) ?? price));
  }
  return [...cheapest]
    .map(([from, price]): Tier => ({ from, price }))
    .toSorted((one, other) => one.from - other.from);
}

/** The tier that a quantity reaches; undefined below the first: too few for the supplier. */
export const tierReached = (tiers: readonly Tier[], quantity: number): Tier | undefined =>
  tiers.findLast(({ from }) => from <= quantity);

export interface NextTier extends Tier {
  /** How many more would reach it. */
  readonly missing: number;
}

/** The next tier that a quantity does not reach, where it is cheaper than the one reached. */
export function nextTier(tiers: readonly Tier[], quantity: number): NextTier | undefined {
  const reached = tierReached(tiers, quantity)?.price ?? Infinity;
  const next = tiers.find(({ from, price }) => from > quantity && price < reached);
  return next && { ...next, missing: next.from - quantity };
}
