import { choice, date, integer, money, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/** Care given to a resource: a check, a repair. While it lasts, what is cared for cannot be lent. */
export const upkeep = recordType({
  name: 'upkeep',
  label: { one: { fr: 'Entretien', en: 'Upkeep' }, many: { fr: 'Entretiens', en: 'Upkeep' } },
  personal: false,
  title: ['resource', 'title'],
  owner: null,
  fields: {
    resource: reference({
      id: 1,
      label: { fr: 'Ressource', en: 'Resource' },
      target: 'resource',
      required: true,
    }),
    title: text({ id: 2, label: { fr: 'Quoi', en: 'What' }, required: true, searchable: true }),
    from: date({ id: 3, label: { fr: 'Du', en: 'From' }, required: true }),
    /** The last day; empty, until it is said to be done. */
    until: date({ id: 4, label: { fr: 'Au', en: 'Until' }, atLeast: 'from' }),
    /** How many of them; empty, all. */
    quantity: integer({ id: 5, label: { fr: 'Quantité', en: 'Quantity' }, min: 1, max: 100_000 }),
    state: choice({
      id: 6,
      label: { fr: 'État', en: 'State' },
      options: [
        { value: 'due', label: { fr: 'À faire', en: 'To do' } },
        { value: 'done', label: { fr: 'Fait', en: 'Done' } },
      ],
    }),
    cost: money({ id: 7, label: { fr: 'Coût', en: 'Cost' }, min: 0 }),
    by: text({ id: 8, label: { fr: 'Fait par', en: 'Done by' } }),
  },
});
