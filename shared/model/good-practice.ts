import { attachment, date, reference, richText, text, words } from './field.ts';
import { recordType } from './record-type.ts';

/** A tip that a structure gives to the others. */
export const goodPractice = recordType({
  name: 'goodPractice',
  label: {
    one: { fr: 'Bonne pratique', en: 'Good practice' },
    many: { fr: 'Bonnes pratiques', en: 'Good practices' },
  },
  personal: false,
  title: ['title'],
  owner: 'organisation',
  fields: {
    title: text({
      id: 1,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    themes: words({ id: 2, label: { fr: 'Thèmes', en: 'Themes' }, searchable: true }),
    organisation: reference({
      id: 3,
      label: { fr: 'Donnée par', en: 'Given by' },
      target: 'organisation',
    }),
    text: richText({ id: 4, label: { fr: 'Texte', en: 'Text' }, searchable: true }),
    date: date({ id: 5, label: { fr: 'Date', en: 'Date' } }),
    link: text({ id: 6, label: { fr: 'Pour en savoir plus', en: 'Learn more' } }),
    file: attachment({ id: 7, label: { fr: 'Fichier', en: 'File' } }),
  },
});
