import { integer, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/** What one structure takes of one item. */
export const purchaseLine = recordType({
  name: 'purchaseLine',
  label: {
    one: { fr: 'Commande', en: 'Order line' },
    many: { fr: 'Commandes des structures', en: 'Order lines' },
  },
  personal: false,
  title: ['item', 'organisation'],
  owner: 'organisation',
  fields: {
    item: reference({
      id: 1,
      label: { fr: 'Article', en: 'Item' },
      target: 'purchaseItem',
      required: true,
      structural: true,
    }),
    organisation: reference({
      id: 2,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
      required: true,
      structural: true,
    }),
    quantity: integer({ id: 3, label: { fr: 'Quantité', en: 'Quantity' }, min: 0, max: 1_000_000 }),
    note: text({ id: 4, label: { fr: 'Note', en: 'Note' } }),
  },
});
