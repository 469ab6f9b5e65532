import { date, duration, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/** Time that a shared post worked for a structure on a day: what each is billed comes from here. */
export const workedTime = recordType({
  name: 'workedTime',
  label: {
    one: { fr: 'Temps passé', en: 'Time worked' },
    many: { fr: 'Temps passés', en: 'Time worked' },
  },
  personal: false,
  title: ['post', 'organisation', 'task'],
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
    date: date({ id: 3, label: { fr: 'Date', en: 'Date' }, required: true }),
    time: duration({ id: 4, label: { fr: 'Durée', en: 'Time' }, max: 1440 }),
    task: text({ id: 5, label: { fr: 'Travail fait', en: 'Work done' }, searchable: true }),
  },
});
