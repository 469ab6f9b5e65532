import { date, reference, text } from './field.ts';
import { recordType, type RecordOf } from './record-type.ts';

/** The role a person holds in a structure. */
export const affiliation = recordType({
  name: 'affiliation',
  label: { one: { fr: 'Fonction', en: 'Role' }, many: { fr: 'Fonctions', en: 'Roles' } },
  personal: true,
  title: ['person', 'role', 'organisation'],
  owner: null,
  fields: {
    person: reference({ id: 1, label: { fr: 'Contact', en: 'Person' }, target: 'person' }),
    organisation: reference({
      id: 2,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    role: text({ id: 3, label: { fr: 'Fonction', en: 'Role' }, searchable: true }),
    since: date({ id: 4, label: { fr: 'Depuis', en: 'Since' } }),
    until: date({ id: 5, label: { fr: 'Jusqu’au', en: 'Until' } }),
  },
});

export type Affiliation = RecordOf<typeof affiliation>;
