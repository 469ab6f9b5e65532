import { integer, references, text } from './field.ts';
import { placeAmong } from './placement.ts';
import { recordType } from './record-type.ts';
import { inWorkshop, underAxis } from './workshop-part.ts';

/**
 * One priority said during the round table. A line may stand for several people or structures who speak as one; a
 * rank is given only where people ranked. People are named by reference: what they are called is personal data,
 * elsewhere.
 */
export const roundTableLine = recordType({
  name: 'roundTableLine',
  label: {
    one: { fr: 'Priorité du tour de table', en: 'Round table priority' },
    many: { fr: 'Priorités du tour de table', en: 'Round table priorities' },
  },
  personal: false,
  owner: null,
  title: ['text'],
  fields: {
    workshop: inWorkshop(1),
    position: placeAmong(2),
    organisations: references({
      id: 3,
      label: { fr: 'Structures', en: 'Organisations' },
      target: 'organisation',
    }),
    people: references({ id: 4, label: { fr: 'Personnes', en: 'People' }, target: 'person' }),
    text: text({
      id: 5,
      label: { fr: 'Priorité', en: 'Priority' },
      required: true,
      searchable: true,
      headings: ['Priorités à court terme', 'Priorités'],
    }),
    rank: integer({ id: 6, label: { fr: 'Rang', en: 'Rank' }, min: 1, max: 100 }),
    axis: underAxis(7),
    /** The theme under which like priorities are counted together. */
    theme: text({ id: 8, label: { fr: 'Thème', en: 'Theme' } }),
  },
});
