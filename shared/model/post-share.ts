import { choice, duration, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/** What one structure takes of a shared post: how long each week, on which day. */
export const postShare = recordType({
  name: 'postShare',
  label: {
    one: { fr: 'Part de poste', en: 'Share of a post' },
    many: { fr: 'Parts de poste', en: 'Shares of posts' },
  },
  personal: false,
  title: ['post', 'organisation', 'usual'],
  owner: null,
  fields: {
    post: reference({
      id: 1,
      label: { fr: 'Poste partagé', en: 'Shared post' },
      target: 'sharedPost',
      required: true,
      structural: true,
    }),
    organisation: reference({
      id: 2,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    weekly: duration({ id: 3, label: { fr: 'Durée par semaine', en: 'Weekly time' }, max: 10_080 }),
    day: choice({
      id: 4,
      label: { fr: 'Jour', en: 'Day' },
      options: [
        { value: '1', label: { fr: 'lundi', en: 'Monday' } },
        { value: '2', label: { fr: 'mardi', en: 'Tuesday' } },
        { value: '3', label: { fr: 'mercredi', en: 'Wednesday' } },
        { value: '4', label: { fr: 'jeudi', en: 'Thursday' } },
        { value: '5', label: { fr: 'vendredi', en: 'Friday' } },
        { value: '6', label: { fr: 'samedi', en: 'Saturday' } },
        { value: '7', label: { fr: 'dimanche', en: 'Sunday' } },
      ],
    }),
    usual: text({ id: 5, label: { fr: 'Horaires', en: 'Usual hours' } }),
  },
});
