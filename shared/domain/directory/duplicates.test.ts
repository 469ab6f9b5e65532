import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, type CandidateKind, likelyDuplicates } from './duplicates.ts';
import { acronymOf, initialsOf, nameWords, phoneKey } from './name-key.ts';
import { isOneSlipApart, slipKeys } from './near.ts';

const reasons = (
  one: Omit<Candidate, 'id'>,
  other: Omit<Candidate, 'id'>,
  kind: CandidateKind = 'organisation',
) =>
  likelyDuplicates(
    [
      { id: 'a', ...one },
      { id: 'b', ...other },
    ],
    kind,
  ).flatMap((pair) => pair.reasons);
const named = (...names: string[]) => ({ names });

test('names are one whatever their accents, case, article, legal form, plural and order', () => {
  expect(nameWords('L’Association « Les Vélos d’Élise » (loi 1901)')).toEqual(['velo', 'elise']);
  expect(reasons(named('Association Les Vélos d’Élise'), named('VELO D’ELISE'))).toEqual(['name']);
  expect(reasons(named('Mairie de Vaulx'), named('Ville de Vaulx'))).toEqual(['name']);
  expect(reasons(named('Roux Camille'), named('Camille ROUX'), 'person')).toEqual(['name']);
  expect(reasons(named('Association'), named('Asso'))).toEqual([]);
});

test('an acronym is the first letters of a name', () => {
  expect(initialsOf('Maison des jeunes et de la culture')).toContain('mjc');
  expect([acronymOf('M.J.C.'), acronymOf('Mjc'), acronymOf('LA')]).toEqual([
    'mjc',
    undefined,
    undefined,
  ]);
  expect(reasons(named('MJC'), named('Maison des jeunes et de la culture'))).toEqual(['acronym']);
  expect(
    reasons(
      { ...named('Familles'), acronym: 'UDAF' },
      named('Union départementale des associations familiales'),
    ),
  ).toEqual(['acronym']);
  // Two names with the same first letters say nothing.
  expect(reasons(named('Centre social du Bocage'), named('Club sportif de Bron'))).toEqual([]);
});

test('numbers are compared however they were typed', () => {
  expect(phoneKey('+33 (0)4 65 71 10 20')).toBe(phoneKey('04.65.71.10.20'));
  expect(phoneKey('112')).toBeUndefined();
  expect(
    reasons({ ...named('A'), phone: '04 65 71 10 20' }, { ...named('B'), phone: '+33465711020' }),
  ).toEqual(['phone']);
  expect(
    reasons({ ...named('A'), email: 'Contact@b.fr' }, { ...named('B'), email: 'contact@b.fr' }),
  ).toEqual(['email']);
  expect(reasons({ ...named('A'), siret: '1' }, { ...named('B'), siret: '1' })).toEqual(['siret']);
});

test('people who share an address or a telephone need a name in common', () => {
  const at = (name: string) => ({ ...named(name), email: 'contact@forge.fr', phone: '0465711020' });
  expect(reasons(at('Camille Roux'), at('Malo Tanguy'), 'person')).toEqual([]);
  expect(reasons(at('Camille Roux'), at('Camille Tanguy-Roux'), 'person')).toEqual([
    'email',
    'phone',
  ]);
  expect(reasons(named('C. Roux'), named('Camille Roux'), 'person')).toEqual(['initial']);
});

test('a slip of typing is seen, a number of a series is none', () => {
  expect(reasons(named('La Cyclerie'), named('La Cyclreie'))).toEqual(['nearName']);
  expect(reasons(named('La Cyclerie'), named('La Cyclerei'))).toEqual(['nearName']);
  expect(reasons(named('Régie de quartier 7'), named('Régie de quartier 8'))).toEqual([]);
});

test('what tells two apart keeps them apart', () => {
  const feast = (city: string) => ({ ...named('Comité des fêtes'), city });
  expect(reasons(feast('Bron'), feast('Vaulx'))).toEqual([]);
  expect(reasons(feast('Bron'), feast(''))).toEqual(['name']);
  const company = (siret: string) => ({ ...named('La Forge'), siret });
  expect(reasons(company('73282932000074'), company('55200155400010'))).toEqual([]);
  expect(reasons({ ...named('La Forge'), distinctFrom: ['b'] }, named('La Forge'))).toEqual([]);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('two texts one slip apart share a key', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const isMissed = isOneSlipApart(a, b) && slipKeys(a).isDisjointFrom(slipKeys(b));
      expect(isMissed).toBe(false);
      expect(isOneSlipApart(a, b)).toBe(isOneSlipApart(b, a));
    }),
  );
});

const candidate = fc.record({
  names: fc.array(fc.constantFrom('La Forge', 'Forge', 'MJC', 'Maison jeunes culture', 'La Forg'), {
    minLength: 1,
    maxLength: 2,
  }),
  phone: fc.constantFrom(null, '0465711020', '+33465711020', '0465711021'),
  city: fc.constantFrom(null, 'Bron', 'Lyon'),
});

test('blocks miss no pair that the rules bring together, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 8 }), (some) => {
      const all = some.map((one, index) => ({ id: String(index), ...one }));
      const keys = (list: readonly Candidate[]): string[] =>
        likelyDuplicates(list, 'organisation')
          .map(({ ids, reasons: why }) => `${ids.toSorted().join()} ${why.join()}`)
          .toSorted();
      const two = all.flatMap((one, at) =>
        all.slice(at + 1).flatMap((other) => keys([one, other])),
      );
      expect(keys(all)).toEqual(two.toSorted());
      expect(keys(all.toReversed())).toEqual(keys(all));
    }),
  );
});
