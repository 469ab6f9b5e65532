/** What a workshop's figures are called, on the screen, on the wall and on paper alike. */
import type { AxisResult } from '../contract/workshops.ts';
import type { Language } from '../model/value-text.ts';
import { formatNumber } from './number.ts';

/** The two colours in the words of a workshop. */
export interface TermMeanings {
  readonly short: string;
  readonly long: string;
}

const fr = {
  short: 'Court terme',
  long: 'Long terme',
  pink: 'post-it rose',
  yellow: 'post-it jaune',
  rather: (meaning: string): string => `Plutôt ${lowered(meaning, 'fr')}`,
  /** Neither colour leads. */
  balanced: 'Autant des deux',
  uncoloured: 'Sans couleur',
  middle: 'Écart faible',
  tied: 'égalité',
  axis: 'Axe',
  category: 'Catégorie',
  categories: 'Catégories',
  toSort: 'À classer',
  noAxis: 'Sans axe',
  notes: 'Post-it',
  share: 'Part',
  term: 'Terme',
  rank: 'Rang',
  total: 'Total',
  subtotal: 'Sous-total',
  dots: 'Gommettes',
  organisation: 'Structure',
  person: 'Personne',
  unsigned: 'Sans signature',
  synthesis: 'Synthèse',
  byAxis: 'Résultats par axe',
  byOrganisation: 'Post-it par structure',
  roundTable: 'Tour de table',
  priorities: 'Priorités',
  themes: 'Priorités partagées',
  theme: 'Thème',
  organisations: 'Structures',
  people: 'Personnes',
  meanRank: 'Rang moyen',
  list: 'Liste des post-it par catégorie',
  noNotes: 'Aucun post-it n’a encore été saisi.',
  earlier: 'Évolution',
  before: 'Avant',
  now: 'Maintenant',
  counted: 'Post-it comptés',
  /** A table under a heading of the same name. */
  asTable: (title: string): string => `${title}, en tableau`,
  papers: (count: number): string => `${formatNumber(count, 'fr-FR')} post-it`,
  percent: (value: number): string =>
    `${formatNumber(value, 'fr-FR', { maximumFractionDigits: 1 })}\u{A0}%`,
  /** Shares to one decimal keep it even when it is 0. */
  decimalPercent: (value: number): string =>
    `${formatNumber(value, 'fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u{A0}%`,
  thresholds: ({ short, long }: TermMeanings, threshold: number): string =>
    `${short} ou ${lowered(long, 'fr')}\u{A0}: dès ${threshold}\u{A0}% des post-it de l’axe dans cette couleur\u{A0}; «\u{A0}plutôt\u{A0}» en dessous.`,
  divergent: (names: string): string =>
    `Avis différents au sein d’une même structure\u{A0}: ${names}.`,
};

const en: typeof fr = {
  short: 'Short term',
  long: 'Long term',
  pink: 'pink note',
  yellow: 'yellow note',
  rather: (meaning) => `Rather ${lowered(meaning, 'en')}`,
  balanced: 'As many of both',
  uncoloured: 'No colour',
  middle: 'Small difference',
  tied: 'tie',
  axis: 'Axis',
  category: 'Category',
  categories: 'Categories',
  toSort: 'To be sorted',
  noAxis: 'No axis',
  notes: 'Sticky notes',
  share: 'Share',
  term: 'Term',
  rank: 'Rank',
  total: 'Total',
  subtotal: 'Sub-total',
  dots: 'Dots',
  organisation: 'Organisation',
  person: 'Person',
  unsigned: 'Not signed',
  synthesis: 'Synthesis',
  byAxis: 'Results by axis',
  byOrganisation: 'Notes by organisation',
  roundTable: 'Round table',
  priorities: 'Priorities',
  themes: 'Shared priorities',
  theme: 'Theme',
  organisations: 'Organisations',
  people: 'People',
  meanRank: 'Mean rank',
  list: 'List of the notes by category',
  noNotes: 'No note has been typed in yet.',
  earlier: 'Change',
  before: 'Before',
  now: 'Now',
  counted: 'Notes counted',
  asTable: (title) => `${title}, as a table`,
  papers: (count) =>
    count === 1 ? '1 sticky note' : `${formatNumber(count, 'en-GB')} sticky notes`,
  percent: (value) => `${formatNumber(value, 'en-GB', { maximumFractionDigits: 1 })}%`,
  decimalPercent: (value) =>
    `${formatNumber(value, 'en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`,
  thresholds: ({ short, long }, threshold) =>
    `${short} or ${lowered(long, 'en')}: from ${threshold}% of the axis’s notes in that colour; “rather” below.`,
  divergent: (names) => `Different views within one organisation: ${names}.`,
};

const lowered = (text: string, language: Language): string =>
  text.charAt(0).toLocaleLowerCase(language) + text.slice(1);

export type PrioritisationWords = typeof fr;

export const prioritisationWordsOf = (language: Language): PrioritisationWords =>
  ({ fr, en })[language];

/** « Plutôt long terme »; what has no class says why. */
export function classWords(
  { class: term, short, long }: Pick<AxisResult, 'class' | 'short' | 'long'>,
  meanings: TermMeanings,
  words: PrioritisationWords,
): string {
  if (term === 'short' || term === 'long') return meanings[term];
  if (term === 'rather-short') return words.rather(meanings.short);
  if (term === 'rather-long') return words.rather(meanings.long);
  return short + long === 0 ? words.uncoloured : words.balanced;
}

/** A share as the workshop wants it written. */
export function shareWords(
  { share, wholeShare }: { share: number; wholeShare: number },
  isWhole: boolean,
  words: PrioritisationWords,
): string {
  return isWhole ? words.percent(wholeShare) : words.decimalPercent(share);
}
