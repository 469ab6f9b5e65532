import { ANY_TYPE, choice, date, reference, richText } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * What somebody says of a record, whatever its type: a comment, or a note about something that happened on a day.
 * Who wrote it, and when, is what the log says: nobody can sign for another.
 *
 * It travels with what is not personal: a record of a personal type receives none (electron/backend/open-references.ts).
 */
export const comment = recordType({
  name: 'comment',
  label: {
    one: { fr: 'Commentaire', en: 'Comment' },
    many: { fr: 'Commentaires et notes', en: 'Comments and notes' },
  },
  personal: false,
  title: ['text'],
  owner: null,
  fields: {
    about: reference({
      id: 1,
      label: { fr: 'Au sujet de', en: 'About' },
      target: ANY_TYPE,
      structural: true,
    }),
    kind: choice({
      id: 2,
      label: { fr: 'Nature', en: 'Kind' },
      options: [
        { value: 'comment', label: { fr: 'Commentaire', en: 'Comment' } },
        { value: 'note', label: { fr: 'Note datée', en: 'Dated note' } },
      ],
    }),
    /** Of a note: the day it is about, which need not be the one it was written on. */
    date: date({ id: 3, label: { fr: 'Date', en: 'Date' } }),
    text: richText({ id: 4, label: { fr: 'Texte', en: 'Text' }, required: true, searchable: true }),
  },
});
