/** Why something cannot be booked: who has it, until when, and what is left. */
import type { Failure } from '../contract/failure.ts';
import type { Language } from '../model/value-text.ts';
import { sayMoment } from './moment.ts';

type Refusal = Extract<Failure, { code: 'already-taken' }>;

/** A sentence of what happened, what was kept, what to do. */
export const takenSentence = (refusal: Refusal, language: Language): string =>
  [
    takenReason(refusal, language),
    language === 'fr' ? 'Rien n’a été modifié.' : 'Nothing was changed.',
    whatToDo(refusal, language),
  ].join(' ');

/** What stands in the way, alone: where nothing was asked to be written yet. */
function takenReason(refusal: Refusal, language: Language): string {
  return language === 'fr' ? frenchReason(refusal) : englishReason(refusal);
}

function frenchReason(refusal: Refusal): string {
  const { resource, why, holder, until, free, wanted } = refusal;
  const name = `«\u00A0${resource}\u00A0»`;
  const who = holder === '' ? 'quelqu’un' : holder;
  const end = until === null ? '' : sayMoment(until, 'fr');
  const left =
    free > 0 ? `il n’en reste que ${free} sur les ${wanted} demandés` : `${name} n’est pas libre`;
  switch (why) {
    case 'booked':
      return `${capital(left)}\u00A0: pris par ${who} jusqu’au ${end}.`;
    case 'late':
      return `${capital(left)}\u00A0: ${who} devait le rendre le ${end} et rien ne dit que c’est fait.`;
    case 'upkeep':
      return until === null
        ? `${capital(left)}\u00A0: en entretien, sans date de fin.`
        : `${capital(left)}\u00A0: en entretien jusqu’au ${end}.`;
    case 'paused':
      return `${name} n’est pas prêté en ce moment\u00A0: sa fiche dit «\u00A0En pause\u00A0».`;
    case 'binned':
      return `${name} est dans la corbeille.`;
    case 'retired':
      return `${name} n’est plus en commun\u00A0: sa fiche dit «\u00A0Retirée\u00A0».`;
    default:
      return `${name}\u00A0: il n’y en a que ${free}, et ${wanted} sont demandés.`;
  }
}

function englishReason(refusal: Refusal): string {
  const { resource, why, holder, until, free, wanted } = refusal;
  const name = `“${resource}”`;
  const who = holder === '' ? 'somebody' : holder;
  const end = until === null ? '' : sayMoment(until, 'en');
  const left = free > 0 ? `Only ${free} of the ${wanted} wanted are left` : `${name} is not free`;
  switch (why) {
    case 'booked':
      return `${left}: taken by ${who} until ${end}.`;
    case 'late':
      return `${left}: ${who} was to return it on ${end}, and nothing says that it came back.`;
    case 'upkeep':
      return until === null
        ? `${left}: under repair, with no end date.`
        : `${left}: under repair until ${end}.`;
    case 'paused':
      return `${name} is not lent at the moment: its record says “Paused”.`;
    case 'binned':
      return `${name} is in the bin.`;
    case 'retired':
      return `${name} is no longer shared: its record says “Retired”.`;
    default:
      return `${name}: there are only ${free}, and ${wanted} are wanted.`;
  }
}

function whatToDo({ why, next, free }: Refusal, language: Language): string {
  const isFrench = language === 'fr';
  if (why === 'late')
    return isFrench
      ? 'S’il est revenu, choisissez «\u00A0Rendu\u00A0» dans la liste des prêts\u00A0; sinon, choisissez d’autres jours.'
      : 'If it came back, choose “Returned” in the list of loans; otherwise, choose other days.';
  if (why === 'too-many')
    return isFrench ? `Demandez-en ${free} au plus.` : `Ask for ${free} at most.`;
  if (why === 'binned')
    return isFrench
      ? 'Choisissez autre chose, ou ressortez-la de la corbeille.'
      : 'Choose something else, or take it out of the bin.';
  if (why === 'paused' || why === 'retired')
    return isFrench
      ? 'Choisissez autre chose, ou changez sa situation.'
      : 'Choose something else, or change its standing.';
  if (next === null) return isFrench ? 'Choisissez autre chose.' : 'Choose something else.';
  const said = sayMoment(next, language);
  return isFrench ? `Prochain moment libre\u00A0: ${said}.` : `It is next free from ${said}.`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
