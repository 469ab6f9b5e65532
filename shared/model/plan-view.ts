import { reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * A way of looking at a plan, or at a register, that was given a name, for the whole network
 * (shared/domain/view-definition.ts).
 */
export const planView = recordType({
  name: 'planView',
  label: {
    one: { fr: 'Vue enregistrée', en: 'Saved view' },
    many: { fr: 'Vues enregistrées', en: 'Saved views' },
  },
  personal: false,
  title: ['name'],
  owner: null,
  fields: {
    plan: reference({ id: 1, label: { fr: 'Plan', en: 'Plan' }, target: 'plan', internal: true }),
    name: text({ id: 2, label: { fr: 'Nom', en: 'Name' }, required: true }),
    /** Written and read whole: filters that were halves of two people's would be nobody's. */
    definition: text({
      id: 3,
      label: { fr: 'Réglages', en: 'Settings' },
      settlesItself: true,
      internal: true,
    }),
    /** Of a register rather than of a plan: its type, and its kind after a dash where it has several. */
    register: text({ id: 4, label: { fr: 'Registre', en: 'Register' }, internal: true }),
  },
});
