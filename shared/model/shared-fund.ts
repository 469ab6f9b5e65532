import { date, reference, richText, text } from './field.ts';
import { recordType } from './record-type.ts';

/** Money that structures put together, and advance to one another. Its balance is the sum of its movements. */
export const sharedFund = recordType({
  name: 'sharedFund',
  label: {
    one: { fr: 'Fonds mutualisé', en: 'Shared fund' },
    many: { fr: 'Fonds mutualisés', en: 'Shared funds' },
  },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    name: text({ id: 1, label: { fr: 'Nom', en: 'Name' }, required: true, searchable: true }),
    keeper: reference({ id: 2, label: { fr: 'Tenu par', en: 'Kept by' }, target: 'organisation' }),
    since: date({ id: 3, label: { fr: 'Depuis', en: 'Since' } }),
    terms: richText({ id: 4, label: { fr: 'Règles', en: 'Rules' }, searchable: true }),
  },
});
