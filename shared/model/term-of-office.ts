import { date, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/** A seat that a person holds in a body, for a structure or for themselves, until a day. */
export const termOfOffice = recordType({
  name: 'termOfOffice',
  label: {
    one: { fr: 'Mandat', en: 'Term of office' },
    many: { fr: 'Mandats', en: 'Terms of office' },
  },
  personal: true,
  title: ['person', 'role', 'body'],
  owner: null,
  fields: {
    person: reference({ id: 1, label: { fr: 'Contact', en: 'Person' }, target: 'person' }),
    body: reference({ id: 2, label: { fr: 'Instance', en: 'Body' }, target: 'body' }),
    organisation: reference({
      id: 3,
      label: { fr: 'Représente', en: 'Represents' },
      target: 'organisation',
    }),
    role: text({
      id: 4,
      label: { fr: 'Fonction', en: 'Role' },
      searchable: true,
      headings: ['Qualité'],
    }),
    college: text({ id: 5, label: { fr: 'Collège', en: 'College' } }),
    since: date({ id: 6, label: { fr: 'Depuis', en: 'Since' } }),
    until: date({ id: 7, label: { fr: 'Jusqu’au', en: 'Until' } }),
  },
});
