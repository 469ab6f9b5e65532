import { date, duration, integer, money, reference, text } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * Time given by volunteers, and what it is worth by the hour (the accounts of an association may show it: ANC rules
 * 2018-06, "contributions volontaires en nature"). Who gave it is personal, so the whole type is.
 */
export const volunteerTime = recordType({
  name: 'volunteerTime',
  label: {
    one: { fr: 'Temps bénévole', en: 'Volunteer time' },
    many: { fr: 'Temps bénévoles', en: 'Volunteer time' },
  },
  personal: true,
  title: ['organisation', 'task'],
  owner: null,
  fields: {
    organisation: reference({
      id: 1,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    person: reference({ id: 2, label: { fr: 'Contact', en: 'Person' }, target: 'person' }),
    date: date({ id: 3, label: { fr: 'Date', en: 'Date' }, required: true }),
    time: duration({ id: 4, label: { fr: 'Durée', en: 'Time' }, max: 100_000 }),
    /** When several gave the same time together. */
    people: integer({
      id: 5,
      label: { fr: 'Nombre de personnes', en: 'People' },
      min: 1,
      max: 100_000,
    }),
    task: text({ id: 6, label: { fr: 'Tâche', en: 'Task' }, searchable: true }),
    action: reference({ id: 7, label: { fr: 'Action', en: 'Action' }, target: 'planItem' }),
    hourlyValue: money({
      id: 8,
      label: { fr: 'Valeur de l’heure', en: 'Value of an hour' },
      min: 0,
    }),
  },
});
