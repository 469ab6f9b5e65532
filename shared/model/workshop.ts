import { attachment, choice, date, integer, reference, references, text, yesNo } from './field.ts';
import { recordType } from './record-type.ts';

/** From how many of its notes, in percent, an axis is of the short or of the long term. */
export const DEFAULT_THRESHOLD = 60;

/**
 * A prioritisation workshop: people write sticky notes under axes, in two colours (short and long term), and the
 * number of notes says what comes first. Its axes, categories and notes are records of their own.
 */
export const workshop = recordType({
  name: 'workshop',
  label: {
    one: { fr: 'Hiérarchisation', en: 'Prioritisation workshop' },
    many: { fr: 'Hiérarchisations', en: 'Prioritisation workshops' },
  },
  personal: false,
  owner: null,
  title: ['title'],
  fields: {
    title: text({
      id: 1,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    date: date({ id: 2, label: { fr: 'Date', en: 'Date' } }),
    /** The question put to the room, projected above the wall. */
    instruction: text({
      id: 3,
      label: { fr: 'Consigne', en: 'Instruction' },
      searchable: true,
    }),
    shortMeaning: text({ id: 4, label: { fr: 'Sens du rose', en: 'Meaning of pink' } }),
    longMeaning: text({ id: 5, label: { fr: 'Sens du jaune', en: 'Meaning of yellow' } }),
    shortPerPerson: integer({
      id: 6,
      label: { fr: 'Post-it roses par personne', en: 'Pink notes per person' },
      min: 0,
      max: 100,
    }),
    longPerPerson: integer({
      id: 7,
      label: { fr: 'Post-it jaunes par personne', en: 'Yellow notes per person' },
      min: 0,
      max: 100,
    }),
    anonymous: yesNo({ id: 8, label: { fr: 'Post-it anonymes', en: 'Anonymous notes' } }),
    invited: references({
      id: 9,
      label: { fr: 'Structures invitées', en: 'Invited organisations' },
      target: 'organisation',
    }),
    threshold: integer({
      id: 10,
      label: { fr: 'Seuil de terme (%)', en: 'Term threshold (%)' },
      min: 51,
      max: 100,
    }),
    /** Whole percentages that add up to 100, or one decimal. */
    shares: choice({
      id: 11,
      label: { fr: 'Parts', en: 'Shares' },
      settlesItself: true,
      options: [
        { value: 'decimal', label: { fr: 'À une décimale', en: 'One decimal' } },
        { value: 'whole', label: { fr: 'Entières, total 100', en: 'Whole, adding up to 100' } },
      ],
    }),
    /** The plan whose goals or objectives the axes are, or that receives what comes out of them. */
    plan: reference({ id: 12, label: { fr: 'Plan', en: 'Plan' }, target: 'plan' }),
    earlier: reference({
      id: 13,
      label: { fr: 'Hiérarchisation précédente', en: 'Earlier workshop' },
      target: 'workshop',
    }),
    wallPhoto: attachment({ id: 14, label: { fr: 'Photo du mur', en: 'Photo of the wall' } }),
  },
});
