import { expect, test } from 'vitest';
import { reference, text } from '../model/field.ts';
import { createModel, typeOf } from '../model/model.ts';
import { recordType } from '../model/record-type.ts';
import { ownerOf, suggests } from './ownership.ts';
import { applyToRecord, emptyRecord } from './record-state.ts';

const label = { fr: 'Prêt', en: 'Loan' };
const declared = (owner: 'self' | 'holder' | null) =>
  recordType({
    name: 'loan',
    label: { one: label, many: label },
    personal: false,
    title: ['what'],
    owner,
    fields: {
      what: text({ id: 1, label }),
      holder: reference({ id: 2, label, target: 'loan' }),
    },
  });
const loan = (owner: 'self' | 'holder' | null) => typeOf(createModel([declared(owner)]), 'loan');

const held = applyToRecord(emptyRecord, [
  {
    field: '2',
    element: '',
    value: 's1',
    replaces: [],
    suggestion: false,
    dot: `${'a'.repeat(26)}.1.0`,
    lamport: 1,
    position: 1,
  },
]);

test('a record is everyone’s, a structure itself, or that of the structure it leads to', () => {
  expect(ownerOf(loan(null), 'r', held)).toBeNull();
  expect(ownerOf(loan('self'), 'r', held)).toBe('r');
  expect(ownerOf(loan('holder'), 'r', held)).toBe('s1');
  expect(ownerOf(loan('holder'), 'r', emptyRecord)).toBeNull();
});

test('only what another structure’s office could accept is a suggestion', () => {
  const hasOffice = (structure: string): boolean => structure === 's1';
  expect(suggests('s1', { structure: 's2', hasOffice })).toBe(true);
  expect(suggests('s1', { structure: null, hasOffice })).toBe(true);
  expect(suggests('s1', { structure: 's1', hasOffice })).toBe(false);
  expect(suggests('s3', { structure: 's2', hasOffice })).toBe(false);
  expect(suggests(null, { structure: 's2', hasOffice })).toBe(false);
});
