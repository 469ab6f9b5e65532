import { date, duration, money, reference, richText, text } from './field.ts';
import { recordType } from './record-type.ts';

/** A post that several structures share: one employs, all are billed for their hours. */
export const sharedPost = recordType({
  name: 'sharedPost',
  label: {
    one: { fr: 'Poste partagé', en: 'Shared post' },
    many: { fr: 'Postes partagés', en: 'Shared posts' },
  },
  personal: false,
  title: ['title'],
  owner: 'employer',
  fields: {
    title: text({
      id: 1,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    employer: reference({
      id: 2,
      label: { fr: 'Employeur', en: 'Employer' },
      target: 'organisation',
    }),
    person: reference({ id: 3, label: { fr: 'Contact', en: 'Person' }, target: 'person' }),
    weekly: duration({ id: 4, label: { fr: 'Durée par semaine', en: 'Weekly time' }, max: 10_080 }),
    hourlyCost: money({ id: 5, label: { fr: 'Coût horaire', en: 'Hourly cost' }, min: 0 }),
    from: date({ id: 6, label: { fr: 'À partir du', en: 'From' } }),
    until: date({ id: 7, label: { fr: 'Jusqu’au', en: 'Until' }, atLeast: 'from' }),
    about: richText({ id: 8, label: { fr: 'Missions', en: 'Duties' }, searchable: true }),
  },
});
