/**
 * A set of words in one cell: « Rhône ; Métropole de Lyon ». Semicolons, commas and line ends part them; a word
 * that holds one of these is written between quotation marks, so that reading what was written gives the set.
 */
import { err, ok, type Result } from '../lib/result.ts';
import { LONGEST_ELEMENT } from './value-schema.ts';
import type { Unreadable } from './value-text.ts';

const NEEDS_QUOTES = /[;,\r\n"]/;
const WORD = /\s*(?:"((?:[^"]|"")*)"(?=\s*(?:[;,\r\n]|$))|([^;,\r\n]*))(?:[;,\r\n]|$)/gy;

/** Each word once, in the order written. */
export function readWords(
  text: string,
  longest = LONGEST_ELEMENT,
): Result<readonly string[], Unreadable> {
  if (!text.isWellFormed() || text.includes('\0')) return err({ reason: 'text' });
  const words = new Set<string>();
  for (const [, quoted, plain] of text.matchAll(WORD)) {
    const word = (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim();
    if (word.length > longest) return err({ reason: 'too-long' });
    if (word !== '') words.add(word);
  }
  return ok([...words]);
}

export const writeWords = (words: readonly string[]): string =>
  words
    .map((word) => (NEEDS_QUOTES.test(word) ? `"${word.replaceAll('"', '""')}"` : word))
    .join('; ');
