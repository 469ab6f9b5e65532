import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textStandings } from './adopted-texts.ts';
import { addressesOf } from './mailing.ts';
import { mapPlaces } from './map-places.ts';
import { type Membership, membershipYear } from './memberships.ts';
import { addressLines } from './postal-address.ts';
import { toReview } from './retention.ts';
import { monthsAfter, termStanding } from './terms.ts';

const membership = (organisation: string, more: Partial<Membership> = {}): Membership => ({
  id: `m-${organisation}`,
  organisation,
  year: 2026,
  fee: 5000,
  paid: null,
  paidOn: null,
  remindedOn: null,
  college: null,
  ...more,
});

test('a structure is up to date when its fee is paid', () => {
  const { lines, totals } = membershipYear(
    ['a', 'b', 'c', 'd', 'e'],
    [
      membership('a', { paid: 5000 }),
      membership('b', { paid: 2000 }),
      membership('c'),
      membership('d', { fee: 0 }),
      membership('e', { year: 2025, paid: 5000 }),
    ],
    2026,
  );
  expect(lines.map(({ standing, left }) => [standing, left])).toEqual([
    ['upToDate', 0],
    ['partial', 3000],
    ['due', 5000],
    ['upToDate', 0],
    ['none', 0],
  ]);
  expect(totals).toEqual({ members: 4, upToDate: 2, asked: 15_000, paid: 7000, left: 8000 });
});

test('a fee written down twice is owed once, and what was paid is added up', () => {
  const twice = [membership('a', { paid: 2500 }), membership('a', { id: 'other', paid: 2500 })];
  expect(membershipYear(['a'], twice, 2026).lines).toMatchObject([
    { standing: 'upToDate', fee: 5000, paid: 5000, memberships: ['m-a', 'other'] },
  ]);
});

const amount = fc.option(fc.nat(10_000));

test('what is left is never below nothing, and lines add up to the totals', () => {
  const some = fc.array(
    fc.record({ organisation: fc.constantFrom('a', 'b', 'c'), fee: amount, paid: amount }),
  );
  fc.assert(
    fc.property(some, (given) => {
      const { lines, totals } = membershipYear(
        ['a', 'b', 'c'],
        given.map(({ organisation, ...one }, index) =>
          membership(organisation, { id: String(index), ...one }),
        ),
        2026,
      );
      expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
      expect(totals.left).toBe(lines.reduce((sum, { left }) => sum + left, 0));
      const isWrong = lines.some(({ standing, left }) => standing === 'upToDate' && left > 0);
      expect(isWrong).toBe(false);
    }),
  );
});

test('a term is told of three months before its end, and its last day counts', () => {
  const on = (until: string | null, since: string | null = null) =>
    termStanding({ since, until }, '2026-11-21');
  expect([
    on('2026-11-20'),
    on('2026-11-21'),
    on('2027-02-21'),
    on('2027-02-22'),
    on(null),
  ]).toEqual(['expired', 'ending', 'ending', 'current', 'current']);
  expect(on(null, '2026-11-22')).toBe('future');
  expect([monthsAfter('2026-11-30', 3), monthsAfter('2026-11-21', -36)]).toEqual([
    '2027-02-28',
    '2023-11-21',
  ]);
});

test('of an adopted text, one version binds on a day', () => {
  const text = (
    id: string,
    title: string,
    adoptedOn: string | null,
    replaces: string | null = null,
  ) => ({
    id,
    title,
    adoptedOn,
    replaces,
  });
  const texts = [
    text('charter-1', 'Charte', '2020-01-01'),
    text('charter-2', 'La charte du réseau', '2024-01-01', 'charter-1'),
    text('rules-1', 'Règlement', '2019-05-05'),
    text('rules-2', 'REGLEMENT', '2022-05-05'),
    text('rules-3', 'Règlement', '2027-01-01'),
    text('draft', 'Statuts', null),
  ];
  expect(Object.fromEntries(textStandings(texts, '2026-11-21'))).toEqual({
    'charter-1': 'replaced',
    'charter-2': 'inForce',
    'rules-1': 'replaced',
    'rules-2': 'inForce',
    'rules-3': 'notYet',
    draft: 'draft',
  });
  expect(textStandings(texts, '2023-01-01').get('charter-1')).toBe('inForce');
});

test('each address is written to once', () => {
  const one = (id: string, email: string | null) =>
    ({ id, type: 'person', name: id, email }) as const;
  const { reached, unreached } = addressesOf([
    one('a', 'A@x.fr'),
    one('b', ' a@x.fr '),
    one('c', null),
    one('c', null),
    one('d', 'd@x.fr'),
  ]);
  expect(reached.map(({ email }) => email)).toEqual(['A@x.fr', 'd@x.fr']);
  expect(unreached.map(({ id }) => id)).toEqual(['c']);
});

test('an address ends with its town in capitals, and nowhere is nowhere', () => {
  const at = {
    name: 'La Forge',
    address: '3 rue\r\n Bât. B ',
    postcode: '69100',
    city: 'Saint-Étienne',
  };
  expect(addressLines({ ...at, attention: 'Camille Roux' })).toEqual([
    'La Forge',
    'Camille Roux',
    '3 rue',
    'Bât. B',
    '69100 SAINT-ÉTIENNE',
  ]);
  expect(addressLines({ ...at, address: ' ', postcode: null, city: null })).toBeUndefined();
});

test('people are looked at again once their day is past, or three years after their last function', () => {
  const kept = (
    id: string,
    keepUntil: string | null,
    functions: (string | null)[],
    touched = '2020-01-01',
  ) => ({
    id,
    keepUntil,
    functions,
    touched,
  });
  const people = [
    kept('past', '2026-11-20', [null]),
    kept('later', '2030-01-01', []),
    kept('active', null, ['2019-01-01', null]),
    kept('left', null, ['2019-01-01', '2022-06-30']),
    kept('left-lately', null, ['2024-01-01']),
    kept('never', null, []),
    kept('new', null, [], '2026-01-01'),
  ];
  expect(toReview(people, '2026-11-21')).toEqual([
    { id: 'never', reason: 'noFunction', since: '2020-01-01' },
    { id: 'left', reason: 'noFunction', since: '2022-06-30' },
    { id: 'past', reason: 'keepUntil', since: '2026-11-20' },
  ]);
});

test('a structure stands in its town, else as near as is known', () => {
  const places = mapPlaces(
    '69100 villeurbanne:10,20\n69100:10,20\n69120:30,40\n01400 bron:1,2\n69500 bron:3,4\n38200 vienne:7,8',
    new Map([
      ['48', { x: 5, y: 6 }],
      ['2A', { x: 1, y: 1 }],
    ]),
  );
  expect(places('69100', 'Villeurbanne')).toEqual({ x: 10, y: 20, precision: 'municipality' });
  expect(places('69 100', 'Ailleurs')).toEqual({ x: 10, y: 20, precision: 'postcode' });
  expect(places('69199', null)).toEqual({ x: 20, y: 30, precision: 'near' });
  expect(places('48999', 'Mende Cedex 9')).toEqual({ x: 5, y: 6, precision: 'department' });
  expect(places('20100', null)).toEqual({ x: 1, y: 1, precision: 'department' });
  expect(places(null, 'Vienne')).toEqual({ x: 7, y: 8, precision: 'municipality' });
  // Two towns of that name: neither.
  expect(places(null, 'Bron')).toBeUndefined();
  expect(places('97400', 'Saint-Denis')).toBeUndefined();
});
