import { references, text } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * Whom one writes to together. It names people by their records alone, so it holds no personal data of its own; those
 * who sit in its bodies are in it as long as their term runs.
 */
export const mailingList = recordType({
  name: 'mailingList',
  label: {
    one: { fr: 'Liste d’envoi', en: 'Mailing list' },
    many: { fr: 'Listes d’envoi', en: 'Mailing lists' },
  },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    name: text({ id: 1, label: { fr: 'Nom', en: 'Name' }, required: true, searchable: true }),
    organisations: references({
      id: 2,
      label: { fr: 'Structures', en: 'Organisations' },
      target: 'organisation',
    }),
    people: references({ id: 3, label: { fr: 'Contacts', en: 'People' }, target: 'person' }),
    bodies: references({ id: 4, label: { fr: 'Instances', en: 'Bodies' }, target: 'body' }),
    purpose: text({ id: 5, label: { fr: 'Objet', en: 'Subject' }, searchable: true }),
  },
});
