/** What the papers and the messages of the directory say. */
import type { Language } from '../model/value-text.ts';
import { formatNumber } from './number.ts';

interface Reminder {
  readonly year: number;
  readonly network: string;
  /** Null: several are written to, who owe different amounts. */
  readonly left: string | null;
}

/** Of a term that ends, or ended; its parts may be empty. */
interface EndingTerm {
  readonly person: string;
  readonly role: string;
  readonly body: string;
  readonly until: string;
  readonly isOver: boolean;
}

const termSaid = ({ person, role, body }: EndingTerm): string =>
  [person, role, body].filter((part) => part !== '').join(', ');

const fr = {
  title: 'Annuaire par activité',
  structures: (count: number): string =>
    count < 2 ? `${count} structure` : `${formatNumber(count, 'fr-FR')} structures`,
  noActivity: 'Autres structures',
  structure: 'Structure',
  address: 'Adresse',
  contact: 'Contact',
  index: 'Index des structures',
  town: 'Commune',
  activities: 'Activités',
  empty: 'L’annuaire ne contient encore aucune structure.',
  seeUnder: (activity: string): string => `voir « ${activity} »`,
  receipts: (year: number): string => `Reçus de cotisation ${year}`,
  receipt: 'Reçu de cotisation',
  received: (network: string, year: number): string =>
    `${network} atteste avoir reçu la cotisation de la structure ci-dessous pour l’année ${year}.`,
  organisation: 'Structure',
  year: 'Année',
  amount: 'Montant réglé',
  paidOn: 'Réglé le',
  means: 'Moyen',
  signature: (network: string): string => `Pour ${network}, nom et signature`,
  none: 'Aucune cotisation réglée.',
  labels: 'Étiquettes',
  envelopes: 'Enveloppes',
  cards: 'Contacts',
  role: (name: string, role: string): string => (role === '' ? name : `${name}, ${role}`),
  reminderSubject: (year: number, network: string): string => `Cotisation ${year} – ${network}`,
  reminder: ({ year, network, left }: Reminder): string =>
    [
      'Bonjour,',
      left === null
        ? `Sauf erreur de notre part, la cotisation ${year} de votre structure à ${network} n’est pas encore entièrement réglée.`
        : `Sauf erreur de notre part, il reste ${left} à régler pour la cotisation ${year} de votre structure à ${network}.`,
      'Être à jour permet à votre structure de voter aux prochaines assemblées. Si votre règlement vient de partir, merci de ne pas tenir compte de ce message.',
      'Bien cordialement',
    ].join('\n\n'),
  termsSubject: (network: string): string => `Mandats à renouveler – ${network}`,
  terms: (ending: readonly EndingTerm[]): string =>
    [
      'Bonjour,',
      ending.length === 1
        ? 'Ce mandat arrive à son terme, ou l’a dépassé :'
        : 'Ces mandats arrivent à leur terme, ou l’ont dépassé :',
      ending
        .map(
          (term) =>
            `– ${termSaid(term)}\u00A0: ${term.isOver ? 'terminé depuis le' : 'jusqu’au'} ${term.until}`,
        )
        .join('\n'),
      'Pouvez-vous nous dire s’il faut prévoir un renouvellement ou une nouvelle désignation à la prochaine assemblée ?',
      'Bien cordialement',
    ].join('\n\n'),
};

const en: typeof fr = {
  title: 'Directory by activity',
  structures: (count) =>
    count === 1 ? '1 organisation' : `${formatNumber(count, 'en-GB')} organisations`,
  noActivity: 'Other organisations',
  structure: 'Organisation',
  address: 'Address',
  contact: 'Contact',
  index: 'Index of organisations',
  town: 'Town',
  activities: 'Activities',
  empty: 'The directory has no organisation yet.',
  seeUnder: (activity) => `see “${activity}”`,
  receipts: (year) => `Fee receipts ${year}`,
  receipt: 'Fee receipt',
  received: (network, year) =>
    `${network} certifies that it has received the fee of the organisation below for the year ${year}.`,
  organisation: 'Organisation',
  year: 'Year',
  amount: 'Amount paid',
  paidOn: 'Paid on',
  means: 'Means',
  signature: (network) => `For ${network}, name and signature`,
  none: 'No fee has been paid.',
  labels: 'Labels',
  envelopes: 'Envelopes',
  cards: 'Contacts',
  role: (name, role) => (role === '' ? name : `${name}, ${role}`),
  reminderSubject: (year, network) => `${year} membership fee – ${network}`,
  reminder: ({ year, network, left }) =>
    [
      'Hello,',
      left === null
        ? `Unless we are mistaken, your organisation’s ${year} fee to ${network} has not been paid in full yet.`
        : `Unless we are mistaken, ${left} of your organisation’s ${year} fee to ${network} is still to be paid.`,
      'Organisations that are up to date vote at the next general meetings. If your payment has just been sent, please ignore this message.',
      'Kind regards',
    ].join('\n\n'),
  termsSubject: (network) => `Terms of office to renew – ${network}`,
  terms: (ending) =>
    [
      'Hello,',
      ending.length === 1
        ? 'This term of office is coming to its end, or is past it:'
        : 'These terms of office are coming to their end, or are past it:',
      ending
        .map((term) => `– ${termSaid(term)}: ${term.isOver ? 'ended on' : 'until'} ${term.until}`)
        .join('\n'),
      'Could you tell us whether a renewal or a new appointment is to be planned at the next general meeting?',
      'Kind regards',
    ].join('\n\n'),
};

export const directoryWordsOf = (language: Language): typeof fr => ({ fr, en })[language];
