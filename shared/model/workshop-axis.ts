import { reference, references, text } from './field.ts';
import { placeAmong } from './placement.ts';
import { recordType } from './record-type.ts';
import { inWorkshop, stuckDots } from './workshop-part.ts';

/**
 * An axis of a workshop. Its number is its place among the others, never stored: notes follow the axis, whatever its
 * number or name becomes.
 */
export const workshopAxis = recordType({
  name: 'workshopAxis',
  label: {
    one: { fr: 'Axe', en: 'Axis' },
    many: { fr: 'Axes', en: 'Axes' },
  },
  personal: false,
  owner: null,
  title: ['title'],
  fields: {
    workshop: inWorkshop(1),
    position: placeAmong(2),
    title: text({
      id: 3,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
      headings: ['Intitulé de l’axe'],
    }),
    /** Ideas already listed under it before the workshop, one a line. */
    ideas: text({ id: 4, label: { fr: 'Idées déjà listées', en: 'Ideas already listed' } }),
    /** The goal or objective of a plan that this axis is. */
    source: reference({
      id: 5,
      label: { fr: 'Repris du plan', en: 'Taken from the plan' },
      target: 'planItem',
    }),
    /** The same axis in an earlier workshop, for the comparison. */
    earlier: reference({
      id: 6,
      label: { fr: 'Axe précédent', en: 'Earlier axis' },
      target: 'workshopAxis',
    }),
    becomes: references({
      id: 7,
      label: { fr: 'Devenu', en: 'Became' },
      target: 'planItem',
    }),
    dots: stuckDots(8),
  },
});
