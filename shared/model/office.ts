import { reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * A computer of a structure that works on this network. Written by the installation itself, so that every office
 * knows which structures have one: their own records are theirs to change, and files are prepared for them.
 */
export const office = recordType({
  name: 'office',
  label: { one: { fr: 'Poste', en: 'Office' }, many: { fr: 'Postes', en: 'Offices' } },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    structure: reference({
      id: 1,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    name: text({ id: 2, label: { fr: 'Nom', en: 'Name' }, required: true }),
  },
});
