import { date, text } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * That a person was erased: it tells the other offices, each of which executes it when someone there accepts it. It
 * holds the person's opaque id as text, since it leads nowhere any more, and nothing about them.
 */
export const erasure = recordType({
  name: 'erasure',
  label: { one: { fr: 'Effacement', en: 'Erasure' }, many: { fr: 'Effacements', en: 'Erasures' } },
  personal: false,
  title: ['date'],
  owner: null,
  fields: {
    person: text({
      id: 1,
      label: { fr: 'Contact', en: 'Person' },
      required: true,
      internal: true,
    }),
    date: date({ id: 2, label: { fr: 'Date', en: 'Date' }, required: true }),
  },
});
