import { text } from './field.ts';
import { recordType } from './record-type.ts';

/** The network itself: one record, whose id is the network's. */
export const network = recordType({
  name: 'network',
  label: { one: { fr: 'Réseau', en: 'Network' }, many: { fr: 'Réseaux', en: 'Networks' } },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    name: text({ id: 1, label: { fr: 'Nom', en: 'Name' }, required: true }),
  },
});
