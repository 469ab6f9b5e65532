import { expect, test } from 'vitest';
import { keyWords } from './key-words.ts';

test('five words that can be said, which differ as soon as one bit does', () => {
  const bytes = Uint8Array.from({ length: 10 }, (_, place) => place * 25);
  const words = keyWords(bytes);
  expect(words).toHaveLength(5);
  expect(words.every((word) => /^[^aiou][aiou][^aiou][aiou][^aiou]$/.test(word))).toBe(true);
  for (let bit = 0; bit < 80; bit += 1) {
    const other = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
    expect(keyWords(other)).not.toEqual(words);
  }
});
