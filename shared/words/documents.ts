/** What documents say by themselves, beside the labels of the model and the words of those who wrote the plan. */
import type { Language } from '../model/value-text.ts';
import { formatNumber } from './number.ts';

const fr = {
  columns: {
    stateAndHorizon: 'État / Horizon',
    resources: 'Ressources (humaines, techniques, financières)',
  },
  continued: '(suite)',
  page: 'page',
  misplaced: 'À replacer',
  nothing: 'Ce plan ne contient encore ni objectif ni action.',
  actions: (count: number): string =>
    count < 2 ? `${count} action` : `${formatNumber(count, 'fr-FR')} actions`,
  actionsAmong: (count: number, all: number): string =>
    `${fr.actions(count)} sur ${formatNumber(all, 'fr-FR')}`,
  labelled: (label: string, text: string): string => `${label}\u{A0}: ${text}`,
  made: (date: string): string => `Édité le ${date}`,
  sheet: 'Fiche action',
  examples: 'Exemples',
  steps: 'Étapes',
  stepDone: 'faite',
  noSheet: 'Aucune action ne correspond.',
  dashboard: {
    heading: (plan: string): string => `Tableau de bord\u{A0}: ${plan}`,
    counts: (actions: number, done: number): string =>
      `${fr.actions(actions)}, dont ${formatNumber(done, 'fr-FR')} ${done < 2 ? 'réalisée' : 'réalisées'}.`,
    progress: (percent: string): string => `Avancement moyen\u{A0}: ${percent}.`,
    budget: (planned: string, actual: string): string =>
      `Budget prévu\u{A0}: ${planned}\u{A0}; réalisé\u{A0}: ${actual}.`,
    findings: {
      late: (count: string): string => `En retard\u{A0}: ${count}`,
      noDue: (count: string): string => `Sans échéance\u{A0}: ${count}`,
      noLead: (count: string): string => `Sans pilote\u{A0}: ${count}`,
      noIndicators: (count: string): string => `Sans indicateur\u{A0}: ${count}`,
    },
    by: (grouping: string): string => `Par ${grouping}`,
    territory: 'Territoire',
    year: 'Année d’échéance',
    without: {
      goal: 'À replacer',
      territory: 'Sans territoire',
      year: 'Sans échéance',
      lead: 'Sans structure pilote',
    },
    withoutStatus: 'Sans état',
    actions: 'Actions',
    done: 'Réalisées',
    late: 'En retard',
    progressColumn: 'Avancement',
    byStatus: 'Par état',
    status: 'État',
    period: 'Période',
    priorities: 'Priorités',
    marked: 'Priorités',
    drift: 'Reportées de la précédente',
    nothing: 'Aucune action à compter.',
  },
  message: {
    subject: (title: string, network: string): string => `${title} – ${network}`,
    text: (title: string, network: string): string =>
      `Bonjour,\n\nVous trouverez ci-joint « ${title} » (${network}).\n\nBien cordialement`,
  },
};

const en: typeof fr = {
  columns: {
    stateAndHorizon: 'Status / Horizon',
    resources: 'Resources (human, technical, financial)',
  },
  continued: '(continued)',
  page: 'page',
  misplaced: 'To be placed again',
  nothing: 'This plan has no objective and no action yet.',
  actions: (count) => (count === 1 ? '1 action' : `${formatNumber(count, 'en-GB')} actions`),
  actionsAmong: (count, all) =>
    `${formatNumber(count, 'en-GB')} of ${formatNumber(all, 'en-GB')} actions`,
  labelled: (label, text) => `${label}: ${text}`,
  made: (date) => `Made on ${date}`,
  sheet: 'Action sheet',
  examples: 'Examples',
  steps: 'Steps',
  stepDone: 'done',
  noSheet: 'No action corresponds.',
  dashboard: {
    heading: (plan) => `Dashboard: ${plan}`,
    counts: (actions, done) =>
      `${en.actions(actions)}, ${formatNumber(done, 'en-GB')} of them done.`,
    progress: (percent) => `Average progress: ${percent}.`,
    budget: (planned, actual) => `Planned budget: ${planned}; actual: ${actual}.`,
    findings: {
      late: (count) => `Late: ${count}`,
      noDue: (count) => `Without a due date: ${count}`,
      noLead: (count) => `Without a lead: ${count}`,
      noIndicators: (count) => `Without an indicator: ${count}`,
    },
    by: (grouping) => `By ${grouping}`,
    territory: 'Territory',
    year: 'Year due',
    without: {
      goal: 'To be placed again',
      territory: 'No territory',
      year: 'No due date',
      lead: 'No lead organisation',
    },
    withoutStatus: 'No status',
    actions: 'Actions',
    done: 'Done',
    late: 'Late',
    progressColumn: 'Progress',
    byStatus: 'By status',
    status: 'Status',
    period: 'Period',
    priorities: 'Priorities',
    marked: 'Priorities',
    drift: 'Carried over from the one before',
    nothing: 'No action to count.',
  },
  message: {
    subject: (title, network) => `${title} – ${network}`,
    text: (title, network) =>
      `Hello,\n\nPlease find attached “${title}” (${network}).\n\nKind regards`,
  },
};

export type DocumentWords = typeof fr;

export const documentWordsOf = (language: Language): DocumentWords => ({ fr, en })[language];
