/**
 * Names as they are compared: without accents, case, small words, plural, nor what only says the legal form, so that
 * « L’Association Les Vélos d’Élise » and « VELO D'ELISE (asso loi 1901) » are one name.
 */
import { fold } from '../../lib/fold.ts';
import { SMALL_WORDS } from '../small-words.ts';

/** Words that say what an entity is in law, which people write or leave out. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  'association asso ass assoc loi 1901 sarl sas sasu eurl sa sci scop scic gie societe mairie commune ville'.split(
    ' ',
  ),
);

const significant = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));

const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/u, '') : word);

/** The words that tell a name from another, in its order; all of them when it holds nothing else. */
export function nameWords(name: string): string[] {
  const words = significant(name);
  const telling = words.filter((word) => !LEGAL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(singular);
}

/** The first letters of a name, with and without its legal form: « APF », « PF ». None for fewer than three words. */
export function initialsOf(name: string): string[] {
  const words = significant(name);
  const telling = words.filter((word) => !LEGAL_WORDS.has(word));
  return [words, telling]
    .filter((list) => list.length > 2)
    .map((list) => list.map(([letter = '']) => letter).join(''));
}

const FEWEST_LETTERS = 3;
const MOST_LETTERS = 8;

/** « M.J.C. », « MJC »: the letters of an acronym; undefined of what is none. */
export function acronymOf(text: string): string | undefined {
  const letters = text.trim().replaceAll(/[.\s-]/gu, '');
  const isOne =
    letters.length >= FEWEST_LETTERS &&
    letters.length <= MOST_LETTERS &&
    letters === letters.toUpperCase() &&
    /^\p{L}+$/u.test(letters);
  return isOne ? fold(letters) : undefined;
}

/** Digits of a telephone number, those of France in their national form; undefined when too short to tell anyone apart. */
export function phoneKey(phone: string): string | undefined {
  const digits = phone.replaceAll(/[^\d+]/gu, '').replace(/^(?:\+|00)33(?:0)?/u, '0');
  return digits.length >= 9 ? digits : undefined;
}
