import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostSharing, purchaseTotals, type PurchaseItem } from './group-purchase.ts';
import { nextTier, tierReached, tiersOf } from './price-tiers.ts';

const paper: PurchaseItem = {
  id: 'paper',
  supplier: 'Papeterie',
  tierFrom: { 2: 50, 1: 10, 3: 100 },
  tierPrice: { 2: 380, 1: 450, 3: 320 },
};

describe('price tiers', () => {
  it('stand in the order of their quantities, whatever their ranks', () => {
    expect(tiersOf(paper)).toEqual([
      { from: 10, price: 450 },
      { from: 50, price: 380 },
      { from: 100, price: 320 },
    ]);
  });

  it('say what is reached, and what is missing to the next', () => {
    const tiers = tiersOf(paper);
    expect(tierReached(tiers, 9)).toBeUndefined();
    expect(tierReached(tiers, 50)).toEqual({ from: 50, price: 380 });
    expect(nextTier(tiers, 42)).toEqual({ from: 50, price: 380, missing: 8 });
    expect(nextTier(tiers, 100)).toBeUndefined();
  });

  it('leave out a tier half filled in, and keep the cheaper of two alike', () => {
    expect(tiersOf({ tierFrom: { 1: 10, 2: 10, 3: 20 }, tierPrice: { 1: 5, 2: 4 } })).toEqual([
      { from: 10, price: 4 },
    ]);
  });
});

describe('a group purchase', () => {
  it('shares what it costs to the cent', () => {
    const totals = purchaseTotals(
      [paper],
      [
        { item: 'paper', organisation: 'a', quantity: 30 },
        { item: 'paper', organisation: 'b', quantity: 15 },
        { item: 'paper', organisation: 'c', quantity: 15 },
      ],
      { amount: 1000, sharing: 'equal' },
    );
    expect(totals.goods).toBe(60 * 380);
    expect(totals.items[0]?.next).toEqual({ from: 100, price: 320, missing: 40 });
    expect(totals.organisations).toEqual([
      { organisation: 'a', quantity: 30, goods: 11_400, costs: 333, total: 11_733 },
      { organisation: 'b', quantity: 15, goods: 5700, costs: 333, total: 6033 },
      { organisation: 'c', quantity: 15, goods: 5700, costs: 334, total: 6034 },
    ]);
  });

  it('shares costs by quantity as long as no price is known', () => {
    const unpriced = { ...paper, tierFrom: {}, tierPrice: {} };
    const { organisations } = purchaseTotals(
      [unpriced],
      [
        { item: 'paper', organisation: 'a', quantity: 1 },
        { item: 'paper', organisation: 'b', quantity: 3 },
      ],
      { amount: 400, sharing: 'amount' },
    );
    expect(organisations.map(({ costs }) => costs)).toEqual([100, 300]);
  });

  it('makes structures pay what suppliers and common costs ask, no cent more or less', () => {
    const rank = fc.constantFrom('1', '2', '3');
    const item = fc.record({
      id: fc.constantFrom('x', 'y', 'z'),
      supplier: fc.option(fc.constantFrom('s', 't')),
      tierFrom: fc.dictionary(rank, fc.integer({ min: 1, max: 500 })),
      tierPrice: fc.dictionary(rank, fc.nat(100_000)),
    });
    const line = fc.record({
      item: fc.constantFrom('x', 'y', 'z', 'gone'),
      organisation: fc.constantFrom('a', 'b', 'c', 'd'),
      quantity: fc.nat(400),
    });
    const sharing = fc.constantFrom<CostSharing>('amount', 'quantity', 'equal');
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { selector: ({ id }) => id }),
        fc.array(line, { maxLength: 20 }),
        fc.nat(1_000_000),
        sharing,
        (items, lines, amount, how) => {
          const totals = purchaseTotals(items, lines, { amount, sharing: how });
          const paid = totals.organisations.reduce((added, { total }) => added + total, 0);
          const asked = totals.suppliers.reduce((added, one) => added + one.amount, 0);
          const isTaken = totals.organisations.length > 0;
          expect(paid).toBe(asked + (isTaken ? amount : 0));
          expect(asked).toBe(totals.goods);
        },
      ),
    );
  });

  it('never asks more for one when more is taken, where tiers get cheaper', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (one, more) => {
        const price = (quantity: number) =>
          tierReached(tiersOf(paper), quantity)?.price ?? Infinity;
        expect(price(one + more)).toBeLessThanOrEqual(price(one));
      }),
    );
  });
});
