/**
 * Texts that several people changed without seeing each other: what each changed, and one text that holds it all.
 *
 * Words, spaces and signs are compared one by one; a word is never cut. Where two people changed the same place, no text
 * is right for both and nothing is guessed: the merge answers null.
 */
import { diff3Merge, diffComm } from 'node-diff3';

/** The text with the changes of every other, from the one they all began from; null where they meet. */
export function mergedText(before: string, texts: readonly string[]): string | null {
  if ([before, ...texts].some(isLong)) return null;
  const origin = piecesOf(before);
  let merged: readonly string[] | undefined;
  for (const text of texts) {
    const next = merged === undefined ? piecesOf(text) : joined(merged, origin, piecesOf(text));
    if (next === null) return null;
    merged = next;
  }
  return merged?.join('') ?? null;
}

export interface ChangedPart {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A text cut into what stood in another and what did not. */
export function changedParts(before: string, text: string): ChangedPart[] {
  if (isLong(before) || isLong(text)) return [{ text, isChanged: false }];
  return diffComm(piecesOf(before), piecesOf(text)).flatMap((part) => {
    const pieces = 'common' in part ? part.common : part.buffer2;
    return pieces.length === 0 ? [] : [{ text: pieces.join(''), isChanged: !('common' in part) }];
  });
}

function joined(
  ours: readonly string[],
  origin: readonly string[],
  theirs: readonly string[],
): string[] | null {
  const regions = diff3Merge([...ours], [...origin], [...theirs], { excludeFalseConflicts: true });
  const pieces: string[] = [];
  for (const region of regions) {
    if (!('ok' in region) || region.ok === undefined) return null;
    pieces.push(...region.ok);
  }
  return pieces;
}

/** Comparing costs the square of the length: beyond a few pages, a person compares. */
const LONGEST = 20_000;
const isLong = (text: string): boolean => text.length > LONGEST;

/** Words and signs, each with the space before it; joined again they are the text. */
const piecesOf = (text: string): string[] =>
  text.match(/\s*(?:[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s])|\s+$/gu) ?? [];
