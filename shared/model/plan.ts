import { choice, integer, perRank, period, text, words } from './field.ts';
import { recordType } from './record-type.ts';

/** A plan: a tree of items over a period, with its own names for the levels. */
export const plan = recordType({
  name: 'plan',
  label: { one: { fr: 'Plan', en: 'Plan' }, many: { fr: 'Plans', en: 'Plans' } },
  personal: false,
  title: ['title'],
  fields: {
    title: text({
      id: 1,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    period: period({ id: 2, label: { fr: 'Période', en: 'Period' } }),
    levelNames: perRank(
      text({ id: 3, label: { fr: 'Noms des niveaux', en: 'Names of the levels' } }),
    ),
    /** The level, counted from 1, at which items are actions; what is below are examples. */
    actionRank: integer({
      id: 4,
      label: { fr: 'Niveau des actions', en: 'Level of the actions' },
      min: 2,
      max: 9,
    }),
    numbering: choice({
      id: 5,
      label: { fr: 'Numérotation des objectifs', en: 'Numbering of objectives' },
      options: [
        { value: 'through', label: { fr: 'Continue', en: 'Through the plan' } },
        { value: 'perLevel', label: { fr: 'Par niveau', en: 'Per level' } },
        { value: 'none', label: { fr: 'Aucune', en: 'None' } },
      ],
    }),
    priorityPeriods: words({
      id: 6,
      label: { fr: 'Périodes de priorité', en: 'Priority periods' },
    }),
    /** By the rank of the band (band.ts). */
    bandNames: perRank(
      text({ id: 7, label: { fr: 'Bandeaux de l’en-tête', en: 'Bands of the heading' } }),
    ),
  },
});
