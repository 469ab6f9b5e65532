import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ChangeSetHeader,
  headerSchema,
  headerText,
  LONGEST_STRING,
  MOST_DOTS_REPLACED,
  MOST_WRITES,
  type Operation,
  operationsSchema,
  operationsText,
} from './change-set.ts';

const replica = 'a'.repeat(26);
const dot = fc
  .tuple(fc.constantFrom('a', 'b', '7'), fc.integer({ min: 1, max: 1e9 }), fc.nat({ max: 4_999 }))
  .map(([letter, seq, index]) => `${letter.repeat(26)}.${seq}.${index}`);
const clean = (maxLength: number, minLength = 0) =>
  fc
    .string({ unit: 'grapheme', minLength, maxLength })
    .filter((text) => text.length >= minLength && text.length <= maxLength && !text.includes('\0'));
const value = fc.oneof(clean(60), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
const write = fc.record({
  field: clean(20, 1),
  element: clean(60),
  value,
  replaces: fc.array(dot, { maxLength: 4 }),
  suggestion: fc.boolean(),
});
const writeWithOrigin = fc.tuple(write, fc.option(dot)).map(([each, from]) => ({
  ...each,
  ...(from === null ? {} : { from }),
}));
const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.record({
    record: clean(20, 1),
    type: clean(20, 1),
    writes: fc.array(writeWithOrigin, { minLength: 1, maxLength: 6 }),
  }),
);

test('operations written out are read back as they were', () => {
  fc.assert(
    fc.property(operations, (list) => {
      expect(operationsSchema.parse(JSON.parse(operationsText(list)))).toEqual(list);
    }),
  );
});

test('a plain write costs its field and its value', () => {
  const plain = { field: '5', element: '', value: 'Broyeur', replaces: [], suggestion: false };
  expect(operationsText([{ record: 'r', type: 'plan', writes: [plain] }])).toBe(
    '[{"record":"r","type":"plan","writes":[{"field":"5","value":"Broyeur"}]}]',
  );
});

const operation = (more: object): unknown => [
  { record: 'r', type: 'plan', writes: [{ field: '5', value: 1, ...more }] },
];
const accepts = (read: unknown): boolean => operationsSchema.safeParse(read).success;

test('unknown keys are let through and left out, to wait in the payload', () => {
  const [read] = operationsSchema.parse([
    { record: 'r', type: 'later', color: 1, writes: [{ field: 'f', value: 1, mood: 'glad' }] },
  ]);
  expect(read).toEqual({
    record: 'r',
    type: 'later',
    writes: [{ field: 'f', element: '', value: 1, replaces: [], suggestion: false }],
  });
});

test.each<[string, unknown]>([
  ['no list', {}],
  ['a record without a name', [{ record: '', type: 'plan', writes: [] }]],
  ['no write', [{ record: 'r', type: 'plan', writes: [] }]],
  [
    'an endless name',
    [{ record: 'r'.repeat(65), type: 'plan', writes: [{ field: '5', value: 1 }] }],
  ],
  [
    'half a letter as a record',
    [{ record: '\ud800', type: 'plan', writes: [{ field: '5', value: 1 }] }],
  ],
  ['NUL in a type', [{ record: 'r', type: 'p\0', writes: [{ field: '5', value: 1 }] }]],
  ['half a letter as a field', operation({ field: '\udc00' })],
  ['half a letter as an element', operation({ element: 'a\ud800' })],
  ['NUL in an element', operation({ element: '\0' })],
  ['an endless element', operation({ element: 'x'.repeat(1_001) })],
  ['half a letter as a value', operation({ value: '\ud83d' })],
  ['NUL in a value', operation({ value: 'a\0b' })],
  ['an endless value', operation({ value: 'x'.repeat(LONGEST_STRING + 1) })],
  ['an object as a value', operation({ value: { a: 1 } })],
  ['a list as a value', operation({ value: [1] })],
  ['no value', operation({ value: undefined })],
  ['half a number', operation({ value: 0.5 })],
  ['a number beyond 2^53', operation({ value: 2 ** 53 })],
  ['a number beyond all', operation({ value: Number.POSITIVE_INFINITY })],
  ['what is no dot', operation({ replaces: ['a.1.0'] })],
  ['a dot spelt otherwise', operation({ replaces: [`${replica}.01.0`] })],
  ['an origin that is no dot', operation({ from: '' })],
  ['too many dots', operation({ replaces: Array(MOST_DOTS_REPLACED + 1).fill(`${replica}.1.0`) })],
  ['a suggestion that is a word', operation({ suggestion: 'yes' })],
])('%s is refused', (_name, read) => {
  expect(accepts(read)).toBe(false);
});

test('the writes are counted over all the operations', () => {
  const half = {
    record: 'r',
    type: 'plan',
    writes: Array.from({ length: MOST_WRITES / 2 }, () => ({ field: '5', value: 1 })),
  };
  expect(accepts([half, half])).toBe(true);
  expect(accepts([half, half, { ...half, writes: half.writes.slice(0, 1) }])).toBe(false);
});

test('names borrowed from JavaScript objects do no harm', () => {
  const text =
    '[{"record":"__proto__","type":"constructor","writes":[{"field":"__proto__","element":"toString","value":"x","__proto__":{"value":"y"}}]}]';
  const [read] = operationsSchema.parse(JSON.parse(text));
  expect(read?.writes[0]).toEqual({
    field: '__proto__',
    element: 'toString',
    value: 'x',
    replaces: [],
    suggestion: false,
  });
  expect(Object.getPrototypeOf(read?.writes[0])).toBe(Object.prototype);
});

const header: ChangeSetHeader = {
  replica,
  stream: 0,
  seq: 3,
  lamport: 12,
  time: '2026-11-21T18:03:00.000Z',
  author: 'p1',
  gesture: '0190b3f2-7a00-7000-8000-000000000001',
  seen: { ['b'.repeat(26)]: 4, ['7'.repeat(26)]: 1 },
};

test('a header is read back as it was', () => {
  expect(headerSchema.parse(JSON.parse(JSON.stringify(header)))).toEqual(header);
});

test.each<[string, object]>([
  ['another alphabet', { replica: 'A'.repeat(26) }],
  ['another stream', { stream: 2 }],
  ['no first number', { seq: 0 }],
  ['half a number', { lamport: 1.5 }],
  ['a number beyond 2^53', { lamport: 2 ** 53 }],
  ['an absurd time', { time: '2026-02-30T00:00:00Z' }],
  ['a local time', { time: '2026-11-21T18:03:00' }],
  ['a gesture without an id', { gesture: 'x' }],
  ['half a letter as an author', { author: '\ud800' }],
  ['an endless author', { author: 'p'.repeat(65) }],
  ['a stranger seen', { seen: { someone: 1 } }],
  ['nothing seen of someone', { seen: { [replica]: 0 } }],
])('a header with %s is refused', (_name, more) => {
  expect(headerSchema.safeParse({ ...header, ...more }).success).toBe(false);
});

test('the text that is hashed does not depend on the order of what was seen', () => {
  const turned = { ...header, seen: Object.fromEntries(Object.entries(header.seen).toReversed()) };
  expect(headerText(turned)).toBe(headerText(header));
});

test('no two headers share the text that is hashed', () => {
  const other: readonly Partial<ChangeSetHeader>[] = [
    { replica: 'b'.repeat(26) },
    { stream: 1 },
    { seq: 4 },
    { lamport: 13 },
    { time: '2026-11-21T18:03:01.000Z' },
    { author: '' },
    { gesture: '0190b3f2-7a00-7000-8000-000000000002' },
    { seen: {} },
    { seen: { ['b'.repeat(26)]: 5, ['7'.repeat(26)]: 1 } },
  ];
  const texts = [header, ...other.map((more) => ({ ...header, ...more }))].map(headerText);
  expect(new Set(texts).size).toBe(texts.length);
});
