import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches, type Means, type Wish } from './matching.ts';
import { stemsOf } from './stem.ts';

const wish = (id: string, title: string, more: Partial<Wish> = {}): Wish => ({
  id,
  title,
  kind: null,
  tags: [],
  about: '',
  quantity: null,
  from: null,
  until: null,
  territory: null,
  organisation: null,
  ...more,
});
const means = (id: string, title: string, more: Partial<Means> = {}): Means => ({
  ...wish(id, title, more),
  resource: null,
  price: null,
  ...more,
});
const never = () => null;
const found = (need: Wish, all: readonly Means[], freeFor: Parameters<typeof matches>[2] = never) =>
  matches([need], all, freeFor).get(need.id) ?? [];

describe('words', () => {
  const same = (one: string, other: string): boolean =>
    [...stemsOf(one).keys()].some((word) => stemsOf(other).has(word));

  test.each([
    ['mécanicien', 'Mécanique vélo'],
    ['une mécanicienne', 'mécanicien'],
    ['souder', 'soudure'],
    ['un soudeur', 'Soudure à l’arc'],
    ['réparations', 'réparer'],
    ['camionnette', 'Fourgon utilitaire'],
    ['comptabilité', 'comptable'],
    ['juriste', 'aide juridique'],
    ['animateurs', 'animation'],
    ['chaises', 'Chaise pliante'],
    ['vidéoprojecteur', 'projecteur'],
    ['local', 'une salle'],
  ])('« %s » and « %s » speak of one thing', (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  test.each([
    ['table', 'tableau'],
    ['camion', 'communication'],
    ['vélo', 'vente'],
    ['plan', 'plancher'],
    ['cherche pour demain', 'pour les autres'],
    ['bénévole', 'bénéfice'],
  ])('« %s » and « %s » do not', (one, other) => {
    expect(same(one, other)).toBe(false);
  });

  test('are shown as they were written', () => {
    expect([...stemsOf('Deux MÉCANICIENNES, l’après-midi').values()]).toContain('mécaniciennes');
  });
});

describe('a need', () => {
  const mechanic = wish('need', 'Mécanicien pour demain', {
    kind: 'skill',
    from: '2026-11-30',
    territory: 'Lyon 7e',
  });

  test('meets a volunteer before one who is paid, and says why', () => {
    const list = found(mechanic, [
      means('paid', 'Mécanicien cycles', { kind: 'skill', price: 3500 }),
      means('given', 'Mécanique vélo', { kind: 'volunteer', territory: 'lyon 7E' }),
      means('other', 'Juriste', { kind: 'skill' }),
    ]);
    expect(list.map((match) => match.means)).toEqual(['given', 'paid']);
    expect(list[0]?.reasons).toEqual([
      { is: 'volunteer' },
      { is: 'nearKind' },
      { is: 'words', words: ['mécanicien'] },
      { is: 'territory', territory: 'lyon 7E' },
    ]);
    expect(list[1]?.reasons).toContainEqual({ is: 'paid', price: 3500 });
  });

  test('sees what is free before what is taken, with who stands in the way', () => {
    const vans = [
      means('taken', 'Camionnette', { kind: 'vehicle', resource: 'r1', tags: ['fourgon'] }),
      means('free', 'Fourgon', { kind: 'vehicle', resource: 'r2' }),
    ];
    const list = found(
      wish('need', 'Camionnette', { kind: 'vehicle', from: '2026-11-28' }),
      vans,
      ({ resource }) =>
        resource === 'r1'
          ? { isFree: false, free: 0, inTheWay: ['booking'] }
          : { isFree: true, free: 1, inTheWay: [] },
    );
    expect(list.map(({ means: id, isTaken }) => [id, isTaken])).toEqual([
      ['free', false],
      ['taken', true],
    ]);
    expect(list[0]?.reasons).toContainEqual({
      is: 'free',
      from: '2026-11-28',
      until: '2026-11-28',
    });
    expect(list[1]?.reasons).toContainEqual({ is: 'taken', by: ['booking'] });
  });

  test('does not meet an offer of other days, nor what its own structure offers', () => {
    const chairs = wish('need', 'Chaises', {
      from: '2026-12-05',
      until: '2026-12-06',
      quantity: 40,
      organisation: 'own',
    });
    const list = found(chairs, [
      means('early', 'Chaises', { from: '2026-11-01', until: '2026-11-30' }),
      means('own', 'Chaises', { organisation: 'own' }),
      means('some', 'Chaises pliantes', { quantity: 30, until: '2026-12-05' }),
    ]);
    expect(list.map((match) => match.means)).toEqual(['some']);
    expect(list[0]?.reasons).toContainEqual({ is: 'quantity', has: 30, wanted: 40 });
    expect(list[0]?.reasons).toContainEqual({
      is: 'sameDays',
      from: '2026-12-05',
      until: '2026-12-05',
    });
  });

  test('meets any room when it asks for a room, and those of its words first', () => {
    const rooms = [
      means('plain', 'Grande pièce', { kind: 'room' }),
      means('named', 'Salle de réunion équipée', { kind: 'room' }),
    ];
    const list = found(wish('need', 'Réunion de bureau', { kind: 'room' }), rooms);
    expect(list.map((match) => match.means)).toEqual(['named', 'plain']);
  });
});

test('the same whatever the order of the needs, ranked, and never what shares nothing', () => {
  const WORDS = ['vélo', 'soudure', 'camionnette', 'salle', 'chaises', 'juriste', 'four', 'tente'];
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
  const kind = fc.constantFrom('equipment', 'skill', 'volunteer', null);
  const one = fc.record({ text, kind, territory: fc.constantFrom('Nord', 'Sud', null) });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 12 }),
      fc.array(one, { maxLength: 20 }),
      (asked, had) => {
        const needs = asked.map((it, nth) => wish(`n${nth}`, it.text.join(' '), it));
        const all = had.map((it, nth) => means(`m${nth}`, it.text.join(' '), it));
        const answer = matches(needs, all, never);
        const turned = matches(needs.toReversed(), all, never);
        for (const need of needs) {
          const list = answer.get(need.id) ?? [];
          expect(turned.get(need.id)).toEqual(list);
          expect(list.map(({ score }) => score)).toEqual(
            list.map(({ score }) => score).toSorted((a, b) => b - a),
          );
          for (const match of list) {
            const met = all.find(({ id }) => id === match.means);
            expect(
              stemsOf(met?.title ?? '')
                .keys()
                .some((word) => stemsOf(need.title).has(word)),
            ).toBe(true);
          }
        }
      },
    ),
  );
});
