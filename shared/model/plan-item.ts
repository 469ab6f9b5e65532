import {
  choice,
  date,
  integer,
  money,
  perPeriod,
  perYear,
  reference,
  references,
  richText,
  text,
  words,
  yesNo,
} from './field.ts';
import { placeAmong } from './placement.ts';
import { recordType, type RecordOf } from './record-type.ts';

/**
 * One item of a plan's tree: goal, objective, action or example. Which one it is follows from its depth
 * (shared/domain/plan-tree.ts) and is never stored, so that moving an item under another is one change.
 */
export const planItem = recordType({
  name: 'planItem',
  label: {
    one: { fr: 'Élément de plan', en: 'Plan item' },
    many: { fr: 'Éléments de plan', en: 'Plan items' },
  },
  personal: false,
  title: ['title'],
  owner: null,
  fields: {
    plan: reference({
      id: 1,
      label: { fr: 'Plan', en: 'Plan' },
      target: 'plan',
      structural: true,
      internal: true,
    }),
    parent: reference({
      id: 2,
      label: { fr: 'Placé sous', en: 'Placed under' },
      target: 'planItem',
      structural: true,
      internal: true,
    }),
    alsoUnder: references({
      id: 3,
      label: { fr: 'Aussi sous', en: 'Also under' },
      target: 'planItem',
      internal: true,
    }),
    position: placeAmong(4),
    title: text({
      id: 5,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
      headings: ['Action', 'Actions', 'Titre'],
    }),
    status: choice({
      id: 6,
      label: { fr: 'État', en: 'Status' },
      headings: ['État de réalisation', 'État réalisation', 'Statut', 'Avancement de l’action'],
      options: [
        { value: 'toDetail', label: { fr: 'À décliner', en: 'To break down' } },
        { value: 'toSpecify', label: { fr: 'À préciser', en: 'To specify' } },
        { value: 'toDebate', label: { fr: 'À débattre', en: 'To debate' } },
        { value: 'toDo', label: { fr: 'À faire', en: 'To do' } },
        { value: 'inProgress', label: { fr: 'En cours', en: 'In progress' } },
        {
          value: 'done',
          label: { fr: 'Réalisée', en: 'Done' },
          synonyms: ['Réalisé', 'Fait', 'Terminée', 'Terminé'],
        },
        { value: 'postponed', label: { fr: 'Reportée', en: 'Postponed' }, synonyms: ['Reporté'] },
        { value: 'suspended', label: { fr: 'Suspendue', en: 'Suspended' }, synonyms: ['Suspendu'] },
        {
          value: 'abandoned',
          label: { fr: 'Abandonnée', en: 'Abandoned' },
          synonyms: ['Abandonné'],
        },
      ],
    }),
    horizon: choice({
      id: 7,
      label: { fr: 'Horizon', en: 'Horizon' },
      headings: ['Horizon temporel'],
      options: [
        {
          value: 'short',
          label: { fr: 'Court terme', en: 'Short term' },
          short: { fr: 'CT', en: 'ST' },
          synonyms: ['Court', 'CT'],
        },
        {
          value: 'medium',
          label: { fr: 'Moyen terme', en: 'Medium term' },
          short: { fr: 'MT', en: 'MT' },
          synonyms: ['Moyen', 'MT'],
        },
        {
          value: 'long',
          label: { fr: 'Long terme', en: 'Long term' },
          short: { fr: 'LT', en: 'LT' },
          synonyms: ['Long', 'LT'],
        },
      ],
    }),
    start: date({ id: 8, label: { fr: 'Début', en: 'Start' }, headings: ['Date de début'] }),
    due: date({
      id: 9,
      label: { fr: 'Échéance', en: 'Due' },
      headings: ['Date de fin', 'Fin', 'Date limite'],
    }),
    territories: words({
      id: 10,
      label: { fr: 'Territoires', en: 'Territories' },
      searchable: true,
      headings: ['Territoire', 'Territoire d’action'],
    }),
    leadOrganisation: reference({
      id: 11,
      label: { fr: 'Structure pilote', en: 'Lead organisation' },
      target: 'organisation',
    }),
    leadPerson: reference({
      id: 12,
      label: { fr: 'Pilote', en: 'Lead person' },
      target: 'person',
      headings: ['Personne pilote', 'Responsable'],
    }),
    partners: references({
      id: 13,
      label: { fr: 'Partenaires', en: 'Partners' },
      target: 'organisation',
    }),
    audience: words({
      id: 14,
      label: { fr: 'Publics', en: 'Audience' },
      headings: ['Public', 'Public visé'],
    }),
    humanResources: text({
      id: 15,
      label: { fr: 'Moyens humains', en: 'Human resources' },
      headings: [
        'Ressources humaines',
        'Ressources humaines et techniques',
        'Ressources (humaines, techniques, financières)',
        'Ressources',
      ],
    }),
    technicalResources: text({
      id: 16,
      label: { fr: 'Moyens techniques', en: 'Technical resources' },
      headings: ['Ressources techniques'],
    }),
    financialResources: text({
      id: 17,
      label: { fr: 'Moyens financiers', en: 'Financial resources' },
      headings: ['Ressources financières'],
    }),
    plannedBudget: perYear(
      money({ id: 18, label: { fr: 'Budget prévu', en: 'Planned budget' }, headings: ['Budget'] }),
    ),
    actualBudget: perYear(money({ id: 19, label: { fr: 'Budget réalisé', en: 'Actual budget' } })),
    priority: perPeriod(
      yesNo({
        id: 20,
        label: { fr: 'Priorité', en: 'Priority' },
        headings: ['Priorisation'],
        band: 'priorities',
      }),
    ),
    yearly: yesNo({ id: 21, label: { fr: 'Chaque année', en: 'Every year' } }),
    newAction: yesNo({ id: 22, label: { fr: 'Nouvelle action', en: 'New action' } }),
    progress: integer({
      id: 23,
      label: { fr: 'Avancement (%)', en: 'Progress (%)' },
      min: 0,
      max: 100,
      headings: ['Avancement'],
    }),
    indicators: text({
      id: 24,
      label: { fr: 'Indicateurs', en: 'Indicators' },
      headings: ['Indicateur'],
    }),
    funders: perYear(
      text({
        id: 26,
        label: { fr: 'Financeurs', en: 'Funders' },
        searchable: true,
        headings: ['Financeur'],
      }),
    ),
    notes: richText({ id: 25, label: { fr: 'Notes', en: 'Notes' }, searchable: true }),
  },
});

export type PlanItem = RecordOf<typeof planItem>;
