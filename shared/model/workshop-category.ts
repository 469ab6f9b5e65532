import { reference, references, text } from './field.ts';
import { placeAmong } from './placement.ts';
import { recordType } from './record-type.ts';
import { stuckDots } from './workshop-part.ts';

/** A category of an axis: under it stand the notes that say much the same. */
export const workshopCategory = recordType({
  name: 'workshopCategory',
  label: {
    one: { fr: 'Catégorie', en: 'Category' },
    many: { fr: 'Catégories', en: 'Categories' },
  },
  personal: false,
  owner: null,
  title: ['title'],
  fields: {
    axis: reference({
      id: 1,
      label: { fr: 'Axe', en: 'Axis' },
      target: 'workshopAxis',
      internal: true,
      structural: true,
    }),
    position: placeAmong(2),
    title: text({
      id: 3,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    becomes: references({
      id: 4,
      label: { fr: 'Devenue', en: 'Became' },
      target: 'planItem',
    }),
    dots: stuckDots(5),
  },
});
