/** « Obj 1. Visibiliser… »: numbers that people wrote before titles, and that a plan gives by itself. */
import { fold } from '../lib/fold.ts';

const NUMBERED =
  /^(?:obj(?:ectif|ective)?\.?\s*(?:op(?:érationnel|erational)?\.?\s*)?(?:n°\s*)?)?(\d{1,4})\s*[.:)–—-]\s*(?=\S)([^]*)$/iu;

export interface NumberedTitle {
  readonly number: number;
  readonly title: string;
}

export function numberedTitle(text: string): NumberedTitle | undefined {
  const [, number, title] = NUMBERED.exec(text.trim()) ?? [];
  return number === undefined || title === undefined
    ? undefined
    : { number: Number(number), title };
}

export interface PlacedTitle {
  /** Identifies what it stands under. */
  readonly place: string;
  readonly title: string;
}

/**
 * Whether the titles, in order, bear exactly the numbers that numbering through the plan would give them. Not
 * when their numbers alone tell two of them apart.
 */
export function areNumberedThrough(titles: readonly PlacedTitle[]): boolean {
  const bare = new Set<string>();
  for (const [index, { place, title }] of titles.entries()) {
    const numbered = numberedTitle(title);
    if (numbered?.number !== index + 1) return false;
    bare.add(JSON.stringify([place, fold(numbered.title)]));
  }
  return titles.length > 0 && bare.size === titles.length;
}
