import { expect, test } from 'vitest';
import type { Affiliation } from '#shared/model/affiliation.ts';
import type { Person } from '#shared/model/person.ts';
import { colleaguesOf } from './use-colleagues.ts';

const person = (id: string, firstName: string, lastName: string | null): Person => ({
  id,
  firstName,
  lastName,
  email: null,
  phone: null,
  note: null,
  address: null,
  postcode: null,
  city: null,
  purpose: null,
  legalBasis: null,
  keepUntil: null,
  mergedInto: null,
  distinctFrom: [],
});
const role = (id: string, who: string, organisation: string, name: string | null): Affiliation => ({
  id,
  person: who,
  organisation,
  role: name,
  since: null,
  until: null,
});

const people = [
  person('p1', 'Zoé', 'Adam'),
  person('p2', 'Élise', null),
  person('p3', 'Malo', 'Tessier'),
];
const roles = [
  role('a1', 'p1', 'o1', 'Présidente'),
  role('a2', 'p1', 'o1', 'Trésorière'),
  role('a3', 'p2', 'o1', null),
  role('a4', 'p3', 'o2', 'Mécano'),
];

test('the people of a structure, by name, each with all their roles there', () => {
  expect(colleaguesOf(people, roles, 'o1')).toEqual([
    { id: 'p2', name: 'Élise', roles: '' },
    { id: 'p1', name: 'Zoé Adam', roles: 'Présidente, Trésorière' },
  ]);
});

test('everybody, while no structure is chosen', () => {
  expect(colleaguesOf(people, roles, null).map(({ name }) => name)).toEqual([
    'Élise',
    'Malo Tessier',
    'Zoé Adam',
  ]);
});
