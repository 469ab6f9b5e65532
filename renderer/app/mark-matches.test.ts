import { expect, test } from 'vitest';
import { markMatches } from './mark-matches.ts';

const marked = (text: string, query: string) =>
  markMatches(text, query)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

test('marks the beginnings of words, accents and case aside', () => {
  expect(marked('Élan de l’été', 'ele ete')).toBe('Élan de l’[été]');
  expect(marked('Inès Bertin', 'INE ber')).toBe('[Inè]s [Ber]tin');
  expect(marked('Œuvre commune', 'oeu')).toBe('[Œu]vre commune');
});

test('leaves a text whole where nothing matches', () => {
  expect(markMatches('Flyers', '')).toEqual([{ text: 'Flyers', isMatch: false }]);
  expect(markMatches('', 'x')).toEqual([]);
});
