/**
 * What the title of an item says of itself: that it is still a question (« Zonage par ateliers ? »), or that it keeps
 * the place of what is to be written, with its subject (« à préciser sur les alliances », « formations (à préciser) »).
 * Read from the words, so that it is true of what is pasted and received as of what is typed, and ends as they change.
 */
export type Wording =
  | { readonly is: 'question' }
  /** `subject`: what it will be about; empty when nothing is said yet. */
  | { readonly is: 'placeholder'; readonly subject: string };

const LATER =
  '[àa] (?:d[ée]cliner|pr[ée]ciser|compl[ée]ter|d[ée]finir|r[ée]diger|[ée]crire|d[ée]battre|discuter|venir|voir)';
const FIRST = new RegExp(
  String.raw`^[([]?\s*${LATER}\s*[)\]]?(?:\s*[:–—-]\s*|\s+(?:sur|pour|avec)\s+|\s*[.…]*\s*$)(.*)$`,
  'iu',
);
const LAST = new RegExp(
  String.raw`^(.+?)\s*(?:[([]\s*${LATER}\s*[)\]]|[:–—-]\s*${LATER})\s*[.…]*$`,
  'iu',
);
const ENGLISH_FIRST =
  /^[([]?\s*(?:to be (?:specified|completed|defined|written|discussed|broken down)|tbd|tbc)\b\s*[)\]]?(?:\s*[:–—-]\s*|\s+(?:on|about|for|with)\s+|\s*[.…]*\s*$)(.*)$/iu;
const DOTS = /^[.…?\s]+$/u;

/** Undefined for a title that says what it is about and nothing of itself. */
export function wordingOf(title: string): Wording | undefined {
  const text = title.trim();
  if (text === '') return undefined;
  const [, after] = FIRST.exec(text) ?? ENGLISH_FIRST.exec(text) ?? [];
  if (after !== undefined) return { is: 'placeholder', subject: after.trim() };
  const [, before] = LAST.exec(text) ?? [];
  if (before !== undefined) return { is: 'placeholder', subject: before.trim() };
  if (DOTS.test(text) && !text.includes('?')) return { is: 'placeholder', subject: '' };
  return isQuestion(text) ? { is: 'question' } : undefined;
}

/** It ends on a question, were this between brackets: « Mutualisation RH (ex serv civique ?) ». */
const isQuestion = (text: string): boolean => /\?\s*[)\]»"”]*\s*[.…]*$/u.test(text);
