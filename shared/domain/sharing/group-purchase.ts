/**
 * What a group purchase comes to: per item, per structure and per supplier, to the cent. What structures pay adds up to
 * what the suppliers and the common costs ask, always.
 */
import { apportion } from '../../lib/apportion.ts';
import {
  type KeptTiers,
  type NextTier,
  nextTier,
  type Tier,
  tierReached,
  tiersOf,
} from './price-tiers.ts';

export interface PurchaseItem extends KeptTiers {
  readonly id: string;
  /** As the record names it; items without one are ordered together. */
  readonly supplier: string | null;
}

export interface PurchaseLine {
  readonly item: string;
  readonly organisation: string;
  readonly quantity: number;
}

export type CostSharing = 'amount' | 'quantity' | 'equal';

export interface CommonCost {
  /** Cents. */
  readonly amount: number;
  readonly sharing: CostSharing;
}

export interface ItemTotal {
  readonly item: string;
  readonly quantity: number;
  /** Null when too few are asked for, or no price is known: nothing can be ordered yet. */
  readonly reached: Tier | null;
  readonly next: NextTier | null;
  /** Cents; 0 as long as no tier is reached. */
  readonly amount: number;
}

export interface OrganisationTotal {
  readonly organisation: string;
  readonly quantity: number;
  /** Cents of what it takes. */
  readonly goods: number;
  /** Cents of the common costs that fall to it. */
  readonly costs: number;
  readonly total: number;
}

export interface SupplierTotal {
  readonly supplier: string | null;
  readonly items: readonly ItemTotal[];
  readonly amount: number;
}

export interface PurchaseTotals {
  readonly items: readonly ItemTotal[];
  readonly organisations: readonly OrganisationTotal[];
  readonly suppliers: readonly SupplierTotal[];
  readonly goods: number;
  readonly costs: number;
}

export function purchaseTotals(
  items: readonly PurchaseItem[],
  lines: readonly PurchaseLine[],
  common: CommonCost,
): PurchaseTotals {
  const totals = items.map((item) => totalOf(item, lines));
  const priceOf = new Map(totals.map(({ item, reached }) => [item, reached?.price ?? 0]));
  const taken = lines.filter(({ item, quantity }) => quantity > 0 && priceOf.has(item));
  const organisations = shared(
    [...Map.groupBy(taken, (line) => line.organisation)].map(([organisation, theirs]) => ({
      organisation,
      quantity: sum(theirs.map(({ quantity }) => quantity)),
      goods: sum(theirs.map(({ item, quantity }) => quantity * (priceOf.get(item) ?? 0))),
    })),
    common,
  );
  return {
    items: totals,
    organisations,
    suppliers: suppliersOf(items, totals),
    goods: sum(totals.map(({ amount }) => amount)),
    costs: sum(organisations.map(({ costs }) => costs)),
  };
}

function totalOf(item: PurchaseItem, lines: readonly PurchaseLine[]): ItemTotal {
  const tiers = tiersOf(item);
  const quantity = sum(lines.filter((line) => line.item === item.id).map((line) => line.quantity));
  const reached = quantity === 0 ? null : (tierReached(tiers, quantity) ?? null);
  return {
    item: item.id,
    quantity,
    reached,
    next: nextTier(tiers, quantity) ?? null,
    amount: quantity * (reached?.price ?? 0),
  };
}

type Taken = Pick<OrganisationTotal, 'organisation' | 'quantity' | 'goods'>;

/** By amount as long as nothing has a price, costs are shared by quantity: somebody will pay them. */
function shared(taken: readonly Taken[], { amount, sharing }: CommonCost): OrganisationTotal[] {
  const isPriced = taken.some(({ goods }) => goods > 0);
  const weigh = ({ quantity, goods }: Taken): number => {
    if (sharing === 'equal') return 1;
    return sharing === 'amount' && isPriced ? goods : quantity;
  };
  const costs = apportion(amount, taken.map(weigh));
  return taken.map((one, place) => {
    const theirs = costs[place] ?? 0;
    return { ...one, costs: theirs, total: one.goods + theirs };
  });
}

const suppliersOf = (
  items: readonly PurchaseItem[],
  totals: readonly ItemTotal[],
): SupplierTotal[] => {
  const supplierOf = new Map(items.map(({ id, supplier }) => [id, supplier]));
  const bySupplier = Map.groupBy(totals, ({ item }) => supplierOf.get(item) ?? null);
  return [...bySupplier].map(([supplier, theirs]) => ({
    supplier,
    items: theirs,
    amount: sum(theirs.map(({ amount }) => amount)),
  }));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((added, one) => added + one, 0);
