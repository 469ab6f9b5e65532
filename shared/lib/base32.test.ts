import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base32 } from './base32.ts';

/** RFC 4648, section 10, in lower case and without padding. */
test.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('%j is %j', (text, encoded) => {
  expect(base32(new TextEncoder().encode(text))).toBe(encoded);
});

test('sixteen bytes, as of a replica, make 26 letters', () => {
  expect(base32(new Uint8Array(16))).toBe('a'.repeat(26));
  expect(base32(new Uint8Array(16).fill(255))).toBe(`${'7'.repeat(25)}4`);
});

test('no two byte strings share a text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(decode(base32(bytes))).toEqual([...bytes]);
    }),
  );
});

/** By the definition: five bits a letter, the bits put end to end, what is left over being padding. */
function decode(text: string): number[] {
  const bits = text
    .split('')
    .map((letter) => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  return (bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2));
}
