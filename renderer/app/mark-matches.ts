/** Cuts a text so that the beginnings of words that a search found are marked, accents and case aside. */
import { fold } from '#shared/lib/fold.ts';
import type { TextPart } from '#renderer/ui/display/Highlighted.tsx';

export function markMatches(text: string, query: string): TextPart[] {
  const starts = query
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (word === '' ? [] : [fold(word)]));
  const parts = text.split(/([^\p{L}\p{N}]+)/u).flatMap((word) => cut(word, starts));
  return parts.reduce<TextPart[]>((joined, part) => {
    const last = joined.at(-1);
    if (last === undefined || last.isMatch !== part.isMatch) return [...joined, part];
    return [...joined.slice(0, -1), { ...last, text: last.text + part.text }];
  }, []);
}

function cut(word: string, starts: readonly string[]): TextPart[] {
  const found = starts
    .filter((start) => word !== '' && fold(word).startsWith(start))
    .toSorted((a, b) => b.length - a.length)[0];
  if (found === undefined) return word === '' ? [] : [{ text: word, isMatch: false }];
  const end = letters(word, found.length);
  const rest = word.slice(end);
  return [
    { text: word.slice(0, end), isMatch: true },
    ...(rest === '' ? [] : [{ text: rest, isMatch: false }]),
  ];
}

/** Where the first letters of a word end, one letter folding to two (« œ ») or to one with its accent. */
function letters(word: string, foldedLength: number): number {
  let folded = 0;
  let end = 0;
  for (const letter of word) {
    if (folded >= foldedLength) break;
    folded += fold(letter).length;
    end += letter.length;
  }
  return end;
}
