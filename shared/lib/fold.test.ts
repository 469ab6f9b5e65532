import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Échéance', 'echeance'],
  ['  Moyens   humains ', 'moyens humains'],
  ['Début (date)', 'debut date'],
  ['Cœur d’œuvre', 'coeur d oeuvre'],
  ['ŒUVRE', 'oeuvre'],
  ['Ex æquo', 'ex aequo'],
  ['Ǽ', 'ae'],
  ['Æ\u0301', 'ae'],
  ['Avancement\u00a0(%)', 'avancement'],
  ['Priorisation 2024-2025', 'priorisation 2024 2025'],
  ['État de\nréalisation', 'etat de realisation'],
  ['“À décliner”', 'a decliner'],
  ['Garçon, maïs, où, août', 'garcon mais ou aout'],
  ['', ''],
  ['—', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2_000 },
  );
});

test('the two ways to write an accent are one', () => {
  expect(fold('Ǽ')).toBe('ae');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
    }),
  );
});

test('French letters fold alike in capitals', () => {
  const letters = fc.constantFrom(...'abcxyzàâäçéèêëîïôöùûüÿœæ’- 09'.split(''));
  fc.assert(
    fc.property(fc.array(letters), (list) => {
      expect(fold(list.join('').toUpperCase())).toBe(fold(list.join('')));
    }),
  );
});
