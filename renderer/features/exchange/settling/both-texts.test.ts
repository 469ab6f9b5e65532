import { expect, test } from 'vitest';
import { describedItem } from '../../../../tests/plan-rows.ts';
import { bothOf } from './both-texts.ts';

const [, fields] = describedItem();
const field = (name: string) => {
  const found = fields.find((one) => one.name === name);
  if (found === undefined) throw new Error(`planItem has no ${name}`);
  return found;
};

test('texts follow each other, each once and in the order given', () => {
  expect(bothOf(field('title'), ['Broyeur ', 'Vélo', 'Broyeur'], null)).toBe('Broyeur / Vélo');
  expect(bothOf(field('notes'), ['Un.', 'Deux.'], 'Trois.')).toBe('Un.\n\nDeux.');
});

test('there are not two of what is empty, alike, or no text', () => {
  expect(bothOf(field('title'), ['Broyeur', null], null)).toBeNull();
  expect(bothOf(field('notes'), ['Un.', 'Un.'], null)).toBeNull();
  expect(bothOf(field('status'), ['toDo', 'done'], null)).toBeNull();
});

test('what each added to one text is in one text', () => {
  expect(bothOf(field('title'), ['Vélo cargo rouge', 'Le vélo cargo'], 'vélo cargo')).toBe(
    'Vélo cargo rouge / Le vélo cargo',
  );
  expect(
    bothOf(
      field('title'),
      [
        'Prêt gratuit, caution de 50 €, à rendre propre',
        'Prêt gratuit, à rendre propre et gonflée',
      ],
      'Prêt gratuit, à rendre propre',
    ),
  ).toBe('Prêt gratuit, caution de 50 €, à rendre propre et gonflée');
});

test('nothing is to be kept of one who changed nothing', () => {
  expect(bothOf(field('title'), ['Broyeur', 'Broyeur vert'], 'Broyeur')).toBeNull();
});
