import { expect, test } from 'vitest';
import { affiliation } from '../model/affiliation.ts';
import { createModel, typeOf } from '../model/model.ts';
import { RECORD_TYPES } from '../model/types.ts';
import { recordTitle } from './record-title.ts';

const model = createModel(RECORD_TYPES);
const titleOf = (type: string, record: Record<string, unknown>) =>
  recordTitle(typeOf(model, type), record, (id) => ({ o1: 'Les Amis du vélo', p1: 'Ana Rey' })[id]);

test('words side by side make one name', () => {
  expect(titleOf('person', { firstName: 'Camille', lastName: 'Roux' })).toBe('Camille Roux');
  expect(titleOf('person', { firstName: 'Camille', lastName: null })).toBe('Camille');
});

test('a record is named after those that it leads to', () => {
  expect(titleOf('membership', { organisation: 'o1', year: 2026 })).toBe('Les Amis du vélo · 2026');
  expect(titleOf('affiliation', { person: 'p1', role: 'trésorière', organisation: 'o1' })).toBe(
    'Ana Rey · trésorière · Les Amis du vélo',
  );
});

test('what was not received leaves the rest of the name', () => {
  expect(titleOf('affiliation', { person: 'elsewhere', role: 'trésorière' })).toBe('trésorière');
  expect(titleOf('affiliation', {})).toBe('');
});

test('every type is named by words, numbers or records', () => {
  expect(affiliation.title).toContain('person');
  for (const type of model.types.values())
    for (const name of type.title)
      expect(['text', 'richText', 'integer', 'reference', 'date', 'attachment']).toContain(
        type.fields.find((field) => field.name === name)?.kind,
      );
});
