import { choice, date, money, reference, richText, text } from './field.ts';
import { recordType } from './record-type.ts';

/** Something that structures buy together. Its items and what each structure takes are records of their own. */
export const groupPurchase = recordType({
  name: 'groupPurchase',
  label: {
    one: { fr: 'Achat groupé', en: 'Group purchase' },
    many: { fr: 'Achats groupés', en: 'Group purchases' },
  },
  personal: false,
  title: ['title'],
  owner: null,
  fields: {
    title: text({
      id: 1,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    organiser: reference({
      id: 2,
      label: { fr: 'Organisé par', en: 'Organised by' },
      target: 'organisation',
    }),
    deadline: date({ id: 3, label: { fr: 'Réponses avant le', en: 'Answers before' } }),
    /** Of the whole order: delivery, handling. */
    commonCost: money({ id: 4, label: { fr: 'Frais communs', en: 'Common costs' }, min: 0 }),
    sharing: choice({
      id: 5,
      label: { fr: 'Frais partagés', en: 'Costs shared' },
      options: [
        { value: 'amount', label: { fr: 'selon le montant', en: 'by amount' } },
        { value: 'quantity', label: { fr: 'selon la quantité', en: 'by quantity' } },
        { value: 'equal', label: { fr: 'à parts égales', en: 'equally' } },
      ],
    }),
    state: choice({
      id: 6,
      label: { fr: 'État', en: 'State' },
      options: [
        { value: 'open', label: { fr: 'Ouvert', en: 'Open' } },
        { value: 'ordered', label: { fr: 'Commandé', en: 'Ordered' } },
        { value: 'delivered', label: { fr: 'Livré', en: 'Delivered' } },
        { value: 'cancelled', label: { fr: 'Abandonné', en: 'Cancelled' } },
      ],
    }),
    about: richText({ id: 7, label: { fr: 'Précisions', en: 'Details' }, searchable: true }),
  },
});
