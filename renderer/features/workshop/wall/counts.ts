/** What a column counts, in words: « 11 court terme · 14 long terme », and what has no colour where there is some. */
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import type { Language } from '#shared/model/value-text.ts';
import type { Meanings } from '../entry/use-entry.ts';
import type { Column } from './wall.ts';

export function countsOf(
  { papers, short, long }: Pick<Column, 'papers' | 'short' | 'long'>,
  meanings: Meanings,
  language: Language,
): string {
  const lowered = (text: string): string => text.toLocaleLowerCase(language);
  const uncoloured = papers - short - long;
  const coloured = [`${short} ${lowered(meanings.short)}`, `${long} ${lowered(meanings.long)}`];
  return [
    ...(papers > 0 && uncoloured === papers ? [] : coloured),
    ...(uncoloured > 0
      ? [`${uncoloured} ${lowered(prioritisationWordsOf(language).uncoloured)}`]
      : []),
  ].join(' · ');
}
