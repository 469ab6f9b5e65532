import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strictJson } from './strict-json.ts';

test('what JSON.stringify writes is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes('"__proto__":'));
      expect(strictJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each<[string, string]>([
  ['a doubled key', '{"a":1,"a":1}'],
  ['a doubled key under two spellings', String.raw`{"a":1,"\u0061":2}`],
  ['a prototype as a name', '[{"__proto__":{"hidden":true}}]'],
  ['a space', '{"a": 1}'],
  ['a line end', '[1]\n'],
  ['a byte order mark', '\uFEFF[1]'],
  ['a number beyond all', '1e400'],
  ['a number that no machine holds', '9007199254740993'],
  ['a number spelt otherwise', '1.0'],
  ['minus zero', '-0'],
  ['an escape for nothing', String.raw`"\u0061"`],
  ['an escaped slash', String.raw`"\/"`],
  ['upper-case digits in an escape', String.raw`"\u001F"`],
  ['half of a value', '{"a":'],
  ['nothing', ''],
  ['a NUL', '"\0"'],
])('%s is refused', (_name, text) => {
  expect(strictJson(text)).toBeUndefined();
});

test('sixteen levels are read, no more, whatever the stack would bear', () => {
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  expect(strictJson(nested(16))).toBeDefined();
  expect(strictJson(nested(17))).toBeUndefined();
  expect(strictJson(nested(1_000_000))).toBeUndefined();
  expect(strictJson('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000))).toBeUndefined();
});

test('names borrowed from every object are names', () => {
  const text = '{"constructor":1,"toString":2,"hasOwnProperty":3}';
  expect(JSON.stringify(strictJson(text))).toBe(text);
});
