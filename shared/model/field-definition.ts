import { FIELD_KINDS, ELEMENT_KINDS, choice, text, words } from './field.ts';
import { recordType } from './record-type.ts';

const asWritten = (value: string) => ({ value, label: { fr: value, en: value } });

/**
 * A column that a network adds to a type. Its record id becomes the field's id, so two offices may add
 * columns of the same name without their values ever mixing.
 */
export const fieldDefinition = recordType({
  name: 'fieldDefinition',
  label: {
    one: { fr: 'Colonne du réseau', en: 'Network column' },
    many: { fr: 'Colonnes du réseau', en: 'Network columns' },
  },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    name: text({ id: 1, label: { fr: 'Intitulé', en: 'Name' }, required: true }),
    type: text({ id: 2, label: { fr: 'Registre', en: 'Register' }, required: true }),
    kind: choice({
      id: 3,
      label: { fr: 'Nature', en: 'Kind' },
      required: true,
      options: FIELD_KINDS.map(asWritten),
    }),
    element: choice({
      id: 4,
      label: { fr: 'Répétée par', en: 'Repeated by' },
      options: ELEMENT_KINDS.map(asWritten),
    }),
    options: words({ id: 5, label: { fr: 'Choix proposés', en: 'Choices' } }),
    target: text({ id: 6, label: { fr: 'Renvoie à', en: 'Leads to' } }),
    /** Of a register with several natures of things: those that have the column; none, all of them do. */
    variants: words({ id: 7, label: { fr: 'Pour les natures', en: 'For the kinds' } }),
  },
});
