import { choice, date, money, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/** Money that enters or leaves a shared fund. The amount is never negative: the kind says which way it goes. */
export const fundMovement = recordType({
  name: 'fundMovement',
  label: {
    one: { fr: 'Mouvement', en: 'Movement' },
    many: { fr: 'Mouvements de fonds', en: 'Fund movements' },
  },
  personal: false,
  title: ['fund', 'organisation', 'note'],
  owner: null,
  fields: {
    fund: reference({
      id: 1,
      label: { fr: 'Fonds mutualisé', en: 'Shared fund' },
      target: 'sharedFund',
      required: true,
      structural: true,
    }),
    kind: choice({
      id: 2,
      label: { fr: 'Nature', en: 'Kind' },
      required: true,
      options: [
        { value: 'contribution', label: { fr: 'Apport', en: 'Contribution' } },
        { value: 'advance', label: { fr: 'Avance', en: 'Advance' } },
        { value: 'repayment', label: { fr: 'Remboursement', en: 'Repayment' } },
        { value: 'withdrawal', label: { fr: 'Reprise d’apport', en: 'Withdrawal' } },
        { value: 'cost', label: { fr: 'Dépense du fonds', en: 'Cost' } },
      ],
    }),
    organisation: reference({
      id: 3,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    date: date({ id: 4, label: { fr: 'Date', en: 'Date' }, required: true }),
    amount: money({ id: 5, label: { fr: 'Montant', en: 'Amount' }, required: true, min: 0 }),
    /** Of an advance: when it is to be paid back. */
    due: date({ id: 6, label: { fr: 'À rembourser le', en: 'Due' }, atLeast: 'date' }),
    /** Of a repayment: the advance that it pays back. */
    repays: reference({
      id: 7,
      label: { fr: 'Rembourse', en: 'Pays back' },
      target: 'fundMovement',
    }),
    note: text({ id: 8, label: { fr: 'Objet', en: 'About' }, searchable: true }),
  },
});
