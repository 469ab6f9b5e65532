import { ANY_TYPE, attachment, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * A file joined to a record, whatever its type: as many as wanted, each with what it shows. Where a record has one
 * picture that is part of it (the wall of a workshop), its own type declares a field of kind `attachment` instead.
 *
 * It travels with what is not personal: a record of a personal type receives none (electron/backend/open-references.ts).
 */
export const document = recordType({
  name: 'document',
  label: {
    one: { fr: 'Pièce jointe', en: 'Attachment' },
    many: { fr: 'Pièces jointes', en: 'Attachments' },
  },
  personal: false,
  title: ['file'],
  owner: null,
  fields: {
    about: reference({
      id: 1,
      label: { fr: 'Jointe à', en: 'Attached to' },
      target: ANY_TYPE,
      structural: true,
    }),
    file: attachment({
      id: 2,
      label: { fr: 'Fichier', en: 'File' },
      required: true,
      searchable: true,
    }),
    caption: text({ id: 3, label: { fr: 'Légende', en: 'Caption' }, searchable: true }),
  },
});
