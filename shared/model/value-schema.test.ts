import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementKind, FieldKind, Value } from './field.ts';
import { createModel, type Field, typeOf } from './model.ts';
import { RECORD_TYPES } from './types.ts';
import {
  elementSchema,
  LONGEST_ELEMENT,
  LONGEST_TEXT,
  recordSchema,
  valueSchema,
} from './value-schema.ts';

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  id: '1',
  name: 'field',
  kind,
  label: { fr: 'Champ', en: 'Field' },
  custom: false,
  ...more,
});

const accepts = (of: Field, value: unknown): boolean => valueSchema(of).safeParse(value).success;

const options = ['done', 'toDo'].map((value) => ({ value, label: { fr: value, en: value } }));
const percent = field('integer', { min: 0, max: 100 });
const title = field('text', { required: true });
const photo = `${'0a'.repeat(32)}:photo du broyeur.jpg`;

const cases: readonly [
  name: string,
  Field,
  accepted: readonly Value[],
  refused: readonly unknown[],
][] = [
  ['text', field('text'), ['', 'L’été\u00a0!', 'a\nb', '𝔘', null], [1, true, 'a\u0000b', '\ud800']],
  ['rich text', field('richText'), ['**gras**', '<script>', null], [{}, [], '\udc00']],
  ['a required text', title, ['Broyeur'], ['', '  ', '\u00a0', '\n', null, undefined]],
  ['date', field('date'), ['2026-02-28', null], ['2026-02-30', '28/02/2026', '', 20_260_228]],
  ['period', field('period'), ['2024-2028', null], ['2028-2024', '', 2024]],
  [
    'integer',
    field('integer'),
    [0, -3, Number.MAX_SAFE_INTEGER, null],
    [0.5, Number.NaN, 2 ** 53, Infinity, '1'],
  ],
  ['an integer between bounds', percent, [0, 100, null], [-1, 101, 50.5]],
  ['money', field('money'), [106_385_000, -1, null], [0.1, Infinity, '12,50']],
  ['yes/no', field('yesNo'), [true, false, null], [0, 1, 'oui', '']],
  ['choice', field('choice', { options }), ['done', null], ['fait', '', true, 'toString']],
  ['a choice of nothing', field('choice', { options: [] }), [null], ['done', '']],
  [
    'reference',
    field('reference', { target: 'plan' }),
    ['0190-a_B', null],
    ['', 'a b', 'a/b', '..', 'x'.repeat(65)],
  ],
  [
    'attachment',
    field('attachment'),
    [photo, null],
    ['photo.jpg', `${'0a'.repeat(32)}:../photo.jpg`, `${'0a'.repeat(32)}:`],
  ],
];

test.each(cases)('what %s accepts and refuses', (_name, of, accepted, refused) => {
  expect(accepted.filter((value) => !accepts(of, value))).toEqual([]);
  expect(refused.filter((value) => accepts(of, value))).toEqual([]);
});

test('a text is bounded', () => {
  expect(accepts(field('text'), 'x'.repeat(LONGEST_TEXT))).toBe(true);
  expect(accepts(field('text'), 'x'.repeat(LONGEST_TEXT + 1))).toBe(false);
});

test('what is accepted is kept as it is', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const kinds = fc.constantFrom<FieldKind>('text', 'richText', 'integer', 'money', 'yesNo', 'date');
  fc.assert(
    fc.property(kinds, any, (kind, value) => {
      const read = valueSchema(field(kind)).safeParse(value);
      expect(read.success ? read.data : value).toBe(value);
    }),
  );
});

const elements: readonly [ElementKind, accepted: readonly string[], refused: readonly string[]][] =
  [
    [
      'word',
      ['Bocage', 'Pays d’Auge', 'x'.repeat(LONGEST_ELEMENT)],
      ['', ' ', 'a\u0000', '\ud800', 'x'.repeat(LONGEST_ELEMENT + 1)],
    ],
    ['reference', ['0190-a_B'], ['', 'a b', '../x']],
    ['year', ['2026'], ['26', '2026 ', '2026-2027', '']],
    ['period', ['2024-2025'], ['2025-2024', '']],
    ['rank', ['1', '99'], ['0', '01', '100', 'un', '']],
  ];

test.each(elements)('what distinguishes cells by %s', (element, accepted, refused) => {
  const schema = elementSchema(field('yesNo', { element, target: 'plan' }));
  expect(accepted.filter((text) => !schema.safeParse(text).success)).toEqual([]);
  expect(refused.filter((text) => schema.safeParse(text).success)).toEqual([]);
});

test('a word of a set is the same with spaces around it', () => {
  expect(elementSchema(field('yesNo', { element: 'word' })).parse('  Bocage ')).toBe('Bocage');
});

test('a single field has no element', () => {
  expect(elementSchema(field('text')).safeParse('').success).toBe(false);
});

test('an empty record of every type can be answered by a query', () => {
  const model = createModel(RECORD_TYPES);
  for (const name of model.types.keys()) {
    const type = typeOf(model, name);
    const empty = type.fields.map(({ name: key, element }): [string, unknown] => [
      key,
      emptyOf(element),
    ]);
    const record: object = { id: 'a1', ...Object.fromEntries(empty) };
    expect(recordSchema(type).parse(record)).toEqual(record);
    expect(recordSchema(type).safeParse({ ...record, id: '' }).success).toBe(false);
  }
});

function emptyOf(element: ElementKind | undefined): unknown {
  if (element === undefined) return null;
  return element === 'word' || element === 'reference' ? [] : {};
}
