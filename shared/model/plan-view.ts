import { reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/** A way of looking at a plan that was given a name, for the whole network (shared/domain/plan-view-definition.ts). */
export const planView = recordType({
  name: 'planView',
  label: {
    one: { fr: 'Vue de plan', en: 'Plan view' },
    many: { fr: 'Vues de plan', en: 'Plan views' },
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
  },
});
