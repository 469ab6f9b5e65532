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
  noSheet: 'Aucune action ne correspond.',
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
  noSheet: 'No action corresponds.',
  message: {
    subject: (title, network) => `${title} – ${network}`,
    text: (title, network) =>
      `Hello,\n\nPlease find attached “${title}” (${network}).\n\nKind regards`,
  },
};

export type DocumentWords = typeof fr;

export const documentWordsOf = (language: Language): DocumentWords => ({ fr, en })[language];
