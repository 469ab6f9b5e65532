import { integer, reference, references, text } from './field.ts';
import { recordType } from './record-type.ts';

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
    position: text({
      id: 2,
      label: { fr: 'Place', en: 'Position' },
      settlesItself: true,
      internal: true,
      structural: true,
    }),
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
    dots: integer({ id: 5, label: { fr: 'Gommettes', en: 'Dots' }, min: 0, max: 100_000 }),
  },
});
