/** What was refused, in a sentence of the person's language. */
import type { Failure } from '../contract/failure.ts';
import { LEVEL_NAMES } from '../model/level.ts';
import type { Language, UnreadableReason } from '../model/value-text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ImportProblem, Words } from './words.ts';

const PACKS: Readonly<Record<Language, Words>> = { fr, en };

export const wordsOf = (language: Language): Words => PACKS[language];

export function failureSentence(failure: Failure, language: Language): string {
  // Each sentence takes the failure of its own code, which is how it was found.
  const sentence = wordsOf(language).failures[failure.code] as (failure: Failure) => string;
  return sentence(failure);
}

export const reasonSentence = (reason: UnreadableReason, language: Language): string =>
  wordsOf(language).reasons[reason];

/** What is wrong with a cell of a file, and how to mend it. */
export function problemWords({ reason, value, why }: ImportProblem, language: Language): string {
  const words = wordsOf(language);
  const said = words.problems[reason](shortened(value));
  return why === undefined ? said : `${said} ${words.reasons[why]}`;
}

/** « Ligne 12, colonne « Échéance » : … » */
export const problemSentence = (problem: ImportProblem, language: Language): string =>
  wordsOf(language).problemAt(problem.row, problem.column, problemWords(problem, language));

/** A level as the plan names it, else as the language does. `levelNames` is the plan's own field. */
export function levelName(
  rank: number,
  level: keyof typeof LEVEL_NAMES,
  levelNames: Readonly<Record<string, string>>,
  language: Language,
): string {
  return levelNames[String(rank)] ?? LEVEL_NAMES[level].label.one[language];
}

const LONGEST_QUOTE = 120;

/** A text short enough to stand in a sentence. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line;
}
