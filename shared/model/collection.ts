import { date, references, text, yesNo } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * Files expected from several structures: who was asked, since when, for when. What has come is not written here: each
 * office knows what it received.
 */
export const collection = recordType({
  name: 'collection',
  label: {
    one: { fr: 'Collecte', en: 'Collection' },
    many: { fr: 'Collectes', en: 'Collections' },
  },
  personal: false,
  title: ['title'],
  owner: null,
  fields: {
    title: text({ id: 1, label: { fr: 'Intitulé', en: 'Title' }, required: true }),
    since: date({ id: 2, label: { fr: 'Depuis', en: 'Since' }, required: true }),
    due: date({ id: 3, label: { fr: 'Attendue pour', en: 'Due' } }),
    structures: references({
      id: 4,
      label: { fr: 'Structures', en: 'Organisations' },
      target: 'organisation',
    }),
    closed: yesNo({ id: 5, label: { fr: 'Close', en: 'Closed' } }),
  },
});
