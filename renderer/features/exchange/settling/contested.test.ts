import { describe, expect, test } from 'vitest';
import { choicesFor, type Contested, type ContestedValue } from './contested.ts';

const valueOf = (value: string, over: Partial<ContestedValue> = {}): ContestedValue => ({
  value,
  author: null,
  structure: null,
  time: '2026-11-20T10:00:00Z',
  here: false,
  ...over,
});
const contested = (id: string, ...values: ContestedValue[]): Contested => ({
  type: 'planItem',
  id,
  title: 'Une action',
  field: 'due',
  element: '',
  values,
  before: null,
  shown: null,
});

const two = contested(
  'a',
  valueOf('2026-12-15', { here: true }),
  valueOf('2027-01-30', { structure: 'Chat perché' }),
);
const three = contested('b', ...two.values, valueOf('2027-02-01', { structure: 'La Cyclerie' }));
const elsewhere = contested(
  'c',
  valueOf('2027-01-30', { structure: 'Chat perché' }),
  valueOf('2027-02-01', { structure: 'La Cyclerie' }),
);
const secondComputer = contested(
  'd',
  valueOf('2026-12-15', { structure: 'La Clavette' }),
  valueOf('2027-01-30', { structure: 'Chat perché' }),
);

describe('one side of many fields', () => {
  const chosen = (side: 'ours' | 'theirs') =>
    choicesFor(side, [two, three, elsewhere, secondComputer], 'La Clavette').map(
      ({ id, value }) => `${id} ${String(value)}`,
    );

  test('ours is what was written here, or on another computer of ours', () => {
    expect(chosen('ours')).toEqual(['a 2026-12-15', 'b 2026-12-15', 'd 2026-12-15']);
  });

  test('theirs is taken where there is one to take', () => {
    expect(chosen('theirs')).toEqual(['a 2027-01-30', 'd 2027-01-30']);
  });
});
