import { date, reference, text, yesNo } from './field.ts';
import { placeAmong } from './placement.ts';
import { recordType } from './record-type.ts';

/**
 * One step of an action. A record of its own rather than words in a cell: each is ticked, dated and given to somebody,
 * and two offices that tick two steps never collide.
 */
export const step = recordType({
  name: 'step',
  label: { one: { fr: 'Étape', en: 'Step' }, many: { fr: 'Étapes', en: 'Steps' } },
  personal: false,
  title: ['title'],
  owner: null,
  fields: {
    item: reference({
      id: 1,
      label: { fr: 'Étape de', en: 'Step of' },
      target: 'planItem',
      structural: true,
      internal: true,
    }),
    position: placeAmong(2),
    title: text({
      id: 3,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    date: date({ id: 4, label: { fr: 'Date', en: 'Date' } }),
    person: reference({ id: 5, label: { fr: 'Qui', en: 'Who' }, target: 'person' }),
    done: yesNo({ id: 6, label: { fr: 'Faite', en: 'Done' } }),
  },
});
