/**
 * The one way words are compared when a person does not care how they are written: without accents,
 * case, punctuation or doubled spaces. Headings, choices and titles met twice all go through it.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
