/**
 * The one way words are compared when a person does not care how they are written: without accents,
 * case, punctuation or doubled spaces. Headings, choices and titles met twice all go through it.
 */
export function fold(text: string): string {
  // Accents first: one may stand on a ligature.
  const bare = text.normalize('NFD').replace(/\p{Mn}+/gu, '');
  return partLigatures(bare)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Ligatures as two letters: the one thing the search index's own folding of accents leaves alone. */
export function partLigatures(text: string): string {
  return text.replace(/œ/giu, 'oe').replace(/[æǽǣ]/giu, 'ae');
}
