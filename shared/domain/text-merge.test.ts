import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParts, mergedText } from './text-merge.ts';

const BEFORE = 'Prêt gratuit aux ateliers du réseau, à rendre propre.';
const DEPOSIT = 'Prêt gratuit aux ateliers du réseau, caution de 50 €, à rendre propre.';
const INFLATED = 'Prêt gratuit aux ateliers du réseau, à rendre propre et gonflée.';

describe('one text from several', () => {
  test('holds what each changed', () => {
    expect(mergedText(BEFORE, [DEPOSIT, INFLATED])).toBe(
      'Prêt gratuit aux ateliers du réseau, caution de 50 €, à rendre propre et gonflée.',
    );
  });

  test('of three, in any order', () => {
    const renamed = BEFORE.replace('ateliers', 'structures');
    const all =
      'Prêt gratuit aux structures du réseau, caution de 50 €, à rendre propre et gonflée.';
    expect(mergedText(BEFORE, [DEPOSIT, renamed, INFLATED])).toBe(all);
    expect(mergedText(BEFORE, [INFLATED, DEPOSIT, renamed])).toBe(all);
  });

  test('is not guessed where two changed the same place', () => {
    expect(mergedText('Le 15 décembre', ['Le 16 décembre', 'Le 17 décembre'])).toBeNull();
    expect(mergedText('', ['Salle des fêtes', 'Maison du vélo'])).toBeNull();
    expect(mergedText(BEFORE, ['', INFLATED])).toBeNull();
  });

  test('is the same change once, when both made it', () => {
    expect(mergedText(BEFORE, [DEPOSIT, DEPOSIT])).toBe(DEPOSIT);
  });

  test('keeps every character: lines, spaces, letters of any alphabet, names of JavaScript', () => {
    const before = '  - un\n\n- deux \t\n__proto__ constructor 🚲 naïveté  ';
    expect(mergedText(before, [before, `${before}\n- trois`])).toBe(`${before}\n- trois`);
  });

  test('of very long texts is left to a person', () => {
    const long = 'mot '.repeat(50_000);
    expect(mergedText(long, [`${long}a`, long])).toBeNull();
    expect(changedParts(long, `${long}a`)).toEqual([{ text: `${long}a`, isChanged: false }]);
  });

  test('takes what only one changed, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(mergedText(a, [a, b])).toBe(b);
        expect(mergedText(a, [b, a])).toBe(b);
      }),
    );
  });
});

describe('what changed in a text', () => {
  test('is marked, the rest is not', () => {
    expect(changedParts(BEFORE, INFLATED)).toEqual([
      { text: 'Prêt gratuit aux ateliers du réseau, à rendre propre', isChanged: false },
      { text: ' et gonflée', isChanged: true },
      { text: '.', isChanged: false },
    ]);
  });

  test('joined again is the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(
          changedParts(a, b)
            .map(({ text }) => text)
            .join(''),
        ).toBe(b);
      }),
    );
  });
});
