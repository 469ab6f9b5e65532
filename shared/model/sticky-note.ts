import { choice, integer, reference, references, text } from './field.ts';
import { placeAmong } from './placement.ts';
import { recordType } from './record-type.ts';
import { inWorkshop, stuckDots, underAxis } from './workshop-part.ts';

/** The two colours of the wall. Their meaning can be renamed per workshop; what they count as cannot. */
export const TERMS = ['short', 'long'] as const;
export type Term = (typeof TERMS)[number];

/**
 * A sticky note. It stands under an axis and perhaps a category; when either goes, the note stays and is shown as not
 * sorted. `count` is for paper that is only counted: several notes of which nobody typed the words.
 */
export const stickyNote = recordType({
  name: 'stickyNote',
  label: {
    one: { fr: 'Post-it', en: 'Sticky note' },
    many: { fr: 'Post-it', en: 'Sticky notes' },
  },
  personal: false,
  owner: null,
  title: ['text'],
  fields: {
    workshop: inWorkshop(1),
    axis: underAxis(2),
    category: reference({
      id: 3,
      label: { fr: 'Catégorie', en: 'Category' },
      target: 'workshopCategory',
    }),
    term: choice({
      id: 4,
      label: { fr: 'Couleur', en: 'Colour' },
      headings: ['Horizon', 'Terme'],
      options: [
        {
          value: 'short',
          label: { fr: 'Court terme (rose)', en: 'Short term (pink)' },
          synonyms: ['Court terme', 'Court', 'CT', 'Rose', 'Short term', 'Pink'],
        },
        {
          value: 'long',
          label: { fr: 'Long terme (jaune)', en: 'Long term (yellow)' },
          synonyms: ['Long terme', 'Long', 'LT', 'Jaune', 'Long term', 'Yellow'],
        },
      ],
    }),
    text: text({
      id: 5,
      label: { fr: 'Texte', en: 'Text' },
      searchable: true,
      headings: ['Note', 'Post-it'],
    }),
    count: integer({ id: 6, label: { fr: 'Nombre', en: 'Number' }, min: 1, max: 10_000 }),
    organisation: reference({
      id: 7,
      label: { fr: 'Structure', en: 'Organisation' },
      target: 'organisation',
    }),
    position: placeAmong(8),
    /** The note that a person said says the same: they are shown as one, and both count. */
    sameAs: reference({
      id: 9,
      label: { fr: 'Groupé avec', en: 'Grouped with' },
      target: 'stickyNote',
      internal: true,
    }),
    becomes: references({
      id: 10,
      label: { fr: 'Devenu', en: 'Became' },
      target: 'planItem',
    }),
    dots: stuckDots(11),
  },
});
