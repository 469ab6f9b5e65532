import { choice, date, money, reference, text, year } from './field.ts';
import { recordType } from './record-type.ts';

/** A structure's membership of the network for one year, and its fee: who is up to date is who votes. */
export const membership = recordType({
  name: 'membership',
  label: {
    one: { fr: 'Adhésion', en: 'Membership' },
    many: { fr: 'Adhésions', en: 'Memberships' },
  },
  personal: false,
  title: ['organisation', 'year'],
  owner: null,
  fields: {
    organisation: reference({
      id: 1,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
      required: true,
    }),
    year: year({
      id: 2,
      label: { fr: 'Année', en: 'Year' },
      required: true,
    }),
    fee: money({
      id: 3,
      label: { fr: 'Cotisation', en: 'Fee' },
      headings: ['Montant'],
      min: 0,
    }),
    paid: money({ id: 4, label: { fr: 'Réglé', en: 'Paid' }, headings: ['Payé'], min: 0 }),
    paidOn: date({ id: 5, label: { fr: 'Réglée le', en: 'Paid on' } }),
    means: choice({
      id: 6,
      label: { fr: 'Moyen de paiement', en: 'Means of payment' },
      options: [
        { value: 'transfer', label: { fr: 'Virement', en: 'Transfer' } },
        { value: 'cheque', label: { fr: 'Chèque', en: 'Cheque' } },
        { value: 'cash', label: { fr: 'Espèces', en: 'Cash' } },
        { value: 'card', label: { fr: 'Carte', en: 'Card' } },
      ],
    }),
    college: text({ id: 7, label: { fr: 'Collège', en: 'College' } }),
    remindedOn: date({ id: 8, label: { fr: 'Relancée le', en: 'Reminded on' } }),
    note: text({ id: 9, label: { fr: 'Note', en: 'Note' }, searchable: true }),
  },
});
