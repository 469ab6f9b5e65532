import { expect, test } from 'vitest';
import { describedItem } from '../../../tests/plan-rows.ts';
import { bothOf } from './both-texts.ts';

const [, fields] = describedItem();
const field = (name: string) => {
  const found = fields.find((one) => one.name === name);
  if (found === undefined) throw new Error(`planItem has no ${name}`);
  return found;
};

test('texts follow each other, each once and in the order given', () => {
  expect(bothOf(field('title'), ['Broyeur ', 'Vélo', 'Broyeur'])).toBe('Broyeur / Vélo');
  expect(bothOf(field('notes'), ['Un.', 'Deux.'])).toBe('Un.\n\nDeux.');
});

test('there are not two of what is empty, alike, or no text', () => {
  expect(bothOf(field('title'), ['Broyeur', null])).toBeNull();
  expect(bothOf(field('notes'), ['Un.', 'Un.'])).toBeNull();
  expect(bothOf(field('status'), ['toDo', 'done'])).toBeNull();
});
