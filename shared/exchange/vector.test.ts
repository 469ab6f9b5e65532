import { expect, test } from 'vitest';
import { countMissing, covers, heldOf, leastHeld } from './vector.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(26)) as [string, string, string];

test('the least of several is what all of them hold', () => {
  expect(
    leastHeld([
      { [a]: 3, [b]: 1 },
      { [a]: 2, [c]: 5 },
    ]),
  ).toEqual({ [a]: 2 });
  expect(leastHeld([{ [a]: 3 }])).toEqual({ [a]: 3 });
  expect(leastHeld([])).toEqual({});
});

test('what is missing is counted per replica, never made up for by another', () => {
  expect(countMissing({ [a]: 3, [b]: 2 }, { [a]: 1, [b]: 9 })).toBe(2);
  expect(countMissing({ [a]: 3 }, {})).toBe(3);
  expect(covers({ [a]: 3, [b]: 9 }, { [a]: 3 })).toBe(true);
  expect(covers({ [a]: 2, [b]: 9 }, { [a]: 3 })).toBe(false);
});

test('names of every object are nobody’s', () => {
  expect(heldOf({}, 'constructor')).toBe(0);
  expect(heldOf({}, '__proto__')).toBe(0);
});
