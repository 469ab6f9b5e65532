import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../../tests/plan-rows.ts';
import { leadAddresses } from './lead-addresses.ts';

const directory = [
  { id: 'camille', email: ' Camille@example.org ' },
  { id: 'sacha', email: null },
  { id: 'wrong', email: 'a@example.org, b@example.org' },
  { id: 'pignon', email: 'contact@pignon.example.org' },
];
const led = (...leads: readonly (readonly [person: string | null, structure: string | null])[]) =>
  leadAddresses(
    rowsOf(
      leads.map(([leadPerson, leadOrganisation], nth) => [
        `a${nth}`,
        null,
        3,
        { leadPerson, leadOrganisation },
      ]),
    ),
    directory,
  );

describe('the addresses of leads', () => {
  test('are those of people, each once, whatever their case', () => {
    const twice = leadAddresses(
      rowsOf([
        ['a', null, 3, { leadPerson: 'camille' }],
        ['b', null, 3, { leadPerson: 'other' }],
      ]),
      [...directory, { id: 'other', email: 'camille@example.org' }],
    );
    expect(twice.addresses).toHaveLength(1);
    expect(led(['camille', 'pignon'], ['camille', null])).toEqual({
      addresses: ['Camille@example.org'],
      unreached: 0,
    });
  });

  test('are those of structures where the person has none', () => {
    expect(led(['sacha', 'pignon'], [null, 'pignon'])).toEqual({
      addresses: ['contact@pignon.example.org'],
      unreached: 0,
    });
  });

  test('leave out what is no address, and count who is not reached', () => {
    expect(led(['wrong', null], ['sacha', 'gone'], ['sacha', null], [null, null])).toEqual({
      addresses: [],
      unreached: 2,
    });
  });
});
