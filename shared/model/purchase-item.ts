import { integer, money, perRank, reference, text } from './field.ts';
import { placeAmong } from './placement.ts';
import { recordType } from './record-type.ts';

/**
 * One thing of a group purchase, with its price tiers: from `tierFrom[n]` ordered in all, each costs `tierPrice[n]`.
 * The order of tiers is that of their quantities, whatever their ranks (shared/domain/sharing/price-tiers.ts).
 */
export const purchaseItem = recordType({
  name: 'purchaseItem',
  label: {
    one: { fr: 'Article', en: 'Item' },
    many: { fr: 'Articles d’achats groupés', en: 'Items of group purchases' },
  },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    purchase: reference({
      id: 1,
      label: { fr: 'Achat groupé', en: 'Group purchase' },
      target: 'groupPurchase',
      required: true,
      structural: true,
    }),
    name: text({ id: 2, label: { fr: 'Article', en: 'Item' }, required: true, searchable: true }),
    unit: text({ id: 3, label: { fr: 'Unité', en: 'Unit' } }),
    supplier: text({ id: 4, label: { fr: 'Fournisseur', en: 'Supplier' }, searchable: true }),
    tierFrom: perRank(
      integer({ id: 5, label: { fr: 'À partir de', en: 'From' }, min: 1, max: 10_000_000 }),
    ),
    tierPrice: perRank(money({ id: 6, label: { fr: 'Prix', en: 'Price' }, min: 0 })),
    position: placeAmong(7),
  },
});
