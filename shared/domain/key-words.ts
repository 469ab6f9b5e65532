/**
 * A key as five words that can be read out on the telephone: sixteen bits each, consonants and vowels in turn, so that
 * anyone can say them and nobody has to spell them (the "proquints" of Daniel S. Wilkerson, without letters that sound
 * alike in French).
 */
const CONSONANTS = 'bdfgjklmnprstvzh';
const VOWELS = 'aiou';
const WORDS = 5;

/** @param bytes at least ten, of a digest */
export const keyWords = (bytes: Uint8Array): string[] =>
  Array.from({ length: WORDS }, (_, place) => {
    const bits = ((bytes[2 * place] ?? 0) << 8) | (bytes[2 * place + 1] ?? 0);
    return [
      CONSONANTS.charAt((bits >> 12) & 15),
      VOWELS.charAt((bits >> 10) & 3),
      CONSONANTS.charAt((bits >> 6) & 15),
      VOWELS.charAt((bits >> 4) & 3),
      CONSONANTS.charAt(bits & 15),
    ].join('');
  });
