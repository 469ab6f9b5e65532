import { expect, test } from 'vitest';
import { date, integer, reference, text, words } from './field.ts';
import {
  createModel,
  type CustomField,
  fieldNamed,
  fieldWithId,
  fingerprintText,
  streamOf,
  typeOf,
} from './model.ts';
import { recordType, type RecordTypeDeclaration } from './record-type.ts';
import { RECORD_TYPES } from './types.ts';

const label = { fr: 'Prêt', en: 'Loan' };
const declare = (
  fields: RecordTypeDeclaration['fields'],
  more: Partial<RecordTypeDeclaration> = {},
): RecordTypeDeclaration => ({
  name: 'loan',
  label: { one: label, many: label },
  personal: false,
  title: [],
  owner: null,
  fields,
  ...more,
});

const colour: CustomField = {
  id: '0190b3f2-7a00-7000-8000-00000000c01a',
  type: 'loan',
  label: 'Couleur',
  kind: 'text',
};

test('the types of the code make a model', () => {
  const model = createModel(RECORD_TYPES);
  expect([...model.types.keys()]).toEqual(RECORD_TYPES.map(({ name }) => name));
});

test('what is said of every type of the code', () => {
  for (const type of createModel(RECORD_TYPES).types.values()) {
    expect(type.title.length).toBeGreaterThan(0);
    for (const field of type.fields) {
      expect(field.label.fr).not.toBe('');
      expect(field.label.en).not.toBe('');
      // No id may be the cell of deletions, nor a word that a network's column could take.
      expect(field.id).toMatch(/^\d+$/);
      expect(field.name).toMatch(/^[a-z][A-Za-z]*$/);
      expect(field.name.startsWith('x_')).toBe(false);
    }
  }
});

test('no two headings of a type are the same', () => {
  for (const type of createModel(RECORD_TYPES).types.values()) {
    for (const language of ['fr', 'en'] as const) {
      const headings = type.fields
        .filter(({ internal }) => internal !== true)
        .map(({ label: each }) => each[language]);
      expect(new Set(headings).size).toBe(headings.length);
    }
  }
});

test('a personal type travels in the personal stream', () => {
  const model = createModel(RECORD_TYPES);
  const personal = [...model.types.values()].filter((type) => streamOf(type) === 1);
  expect(personal.map(({ name }) => name)).toEqual([
    'person',
    'affiliation',
    'termOfOffice',
    'volunteerTime',
  ]);
});

test.each<[string, readonly RecordTypeDeclaration[], string]>([
  ['a type declared twice', [declare({}), declare({})], 'declared twice'],
  [
    'an id given twice',
    [declare({ what: text({ id: 1, label }), to: text({ id: 1, label }) })],
    'id twice',
  ],
  ['an owner that leads nowhere', [declare({}, { owner: 'what' })], 'leads nowhere'],
  ['a title that names no field', [declare({}, { title: ['what'] })], 'named by what'],
  [
    'a reference to nowhere',
    [declare({ to: reference({ id: 1, label, target: 'nobody' }) })],
    'leads to nobody',
  ],
  [
    'a field compared with one of another kind',
    [
      declare({
        from: date({ id: 1, label }),
        until: text({ id: 2, label }),
        last: date({ id: 3, label, atLeast: 'until' }),
      }),
    ],
    'not of its kind',
  ],
])('%s is a defect', (_name, declarations, reason) => {
  expect(() => createModel(declarations)).toThrow(reason);
});

test('a column that the network adds joins its type, under a name of its own', () => {
  const model = createModel([declare({ what: text({ id: 1, label }) })], [colour]);
  const field = fieldWithId(typeOf(model, 'loan'), colour.id);
  expect(field).toMatchObject({
    kind: 'text',
    custom: true,
    label: { fr: 'Couleur', en: 'Couleur' },
  });
  expect(fieldNamed(typeOf(model, 'loan'), field?.name ?? '')).toBe(field);
});

test('a column for a type that is not known waits', () => {
  const model = createModel([declare({})], [{ ...colour, type: 'later' }]);
  expect(typeOf(model, 'loan').fields).toEqual([]);
});

test.each([
  'deleted',
  '1',
  'COULEUR',
  'couleur',
  `${colour.id}" TEXT); DROP TABLE record; --`,
  colour.id.toUpperCase(),
  `${colour.id}\n`,
])('a definition under the id %j, which Maillon never gives, makes no column', (id) => {
  const model = createModel([declare({ what: text({ id: 1, label }) })], [{ ...colour, id }]);
  expect(typeOf(model, 'loan').fields).toHaveLength(1);
});

test('a column that leads to a type that is not known waits', () => {
  const leading = { ...colour, kind: 'reference', target: 'later' } as const;
  expect(typeOf(createModel([declare({})], [leading]), 'loan').fields).toEqual([]);
});

test('the fingerprint follows whatever changes the projection, and nothing else', () => {
  const what = { id: 1, label };
  const of = (fields: RecordTypeDeclaration['fields'], columns: readonly CustomField[] = []) =>
    fingerprintText(createModel([declare(fields)], columns));
  const before = of({ what: text(what) });
  expect(of({ what: text({ ...what, label: { fr: 'Objet', en: 'Thing' } }) })).toBe(before);
  const changed = [
    of({ what: text({ ...what, id: 2 }) }),
    of({ thing: text(what) }),
    of({ what: integer(what) }),
    of({ what: words(what) }),
    of({ what: text({ ...what, searchable: true }) }),
    of({ what: text({ ...what, settlesItself: true }) }),
    of({ what: text(what), more: text({ id: 2, label }) }),
    of({ what: text(what) }, [colour]),
  ];
  expect(new Set([before, ...changed]).size).toBe(changed.length + 1);
});

test('a declaration keeps the names that it gives', () => {
  const loan = recordType({
    name: 'loan',
    label: { one: label, many: label },
    personal: false,
    title: ['what'],
    owner: null,
    fields: { what: text({ id: 1, label }) },
  });
  expect(
    createModel([loan])
      .types.get('loan')
      ?.fields.map(({ name }) => name),
  ).toEqual(['what']);
});
