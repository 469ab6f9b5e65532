import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotOf, dotParts, isLaterDot } from './dot.ts';

const replica = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'.split('')), {
    minLength: 26,
    maxLength: 26,
  })
  .map((letters) => letters.join(''));
const parts = fc.record({
  replica,
  seq: fc.integer({ min: 1, max: 999_999_999 }),
  index: fc.nat({ max: 4_999 }),
});

test('a dot gives back what it was made of', () => {
  fc.assert(
    fc.property(parts, (each) => {
      expect(dotParts(dotOf(each.replica, each.seq, each.index))).toEqual(each);
    }),
  );
});

test('a write has one dot only: what is read is spelt as it is written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), spellings()), (text) => {
      const read = dotParts(text);
      expect(read === undefined ? text : dotOf(read.replica, read.seq, read.index)).toBe(text);
    }),
  );
});

const a = 'a'.repeat(26);
test.each([
  '',
  'a.1.0',
  `${a}.1`,
  `${a}.1.0.0`,
  `${a}.0.0`,
  `${a}.01.0`,
  `${a}.1.00`,
  `${a}.1.01`,
  `${a}.1.-1`,
  `${a}.1e3.0`,
  `${a}.1.123456`,
  `${a}.1.0 `,
  `${a}.1.0\n`,
  `${a.toUpperCase()}.1.0`,
  `__proto__.1.0`,
])('%j is no dot', (text) => {
  expect(dotParts(text)).toBeUndefined();
});

test('dots are in one total order, in which numbers count as numbers', () => {
  expect(isLaterDot(`${a}.10.0`, `${a}.9.7`)).toBe(true);
  expect(isLaterDot(`${a}.9.10`, `${a}.9.9`)).toBe(true);
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const [left, right] = [one, other].map((each) => dotOf(each.replica, each.seq, each.index));
      if (left === undefined || right === undefined || left === right) return;
      expect(isLaterDot(left, right)).toBe(!isLaterDot(right, left));
      expect(isLaterDot(left, left)).toBe(false);
    }),
  );
});

function spellings(): fc.Arbitrary<string> {
  const number = fc.stringMatching(/^\d{1,6}$/);
  return fc.tuple(replica, number, number).map((pieces) => pieces.join('.'));
}
