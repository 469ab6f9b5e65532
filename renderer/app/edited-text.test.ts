import { fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { watchEditedText } from './edited-text.ts';

let edited = watchEditedText(document);
afterEach(() => {
  edited.stop();
  edited = watchEditedText(document);
  document.body.replaceChildren();
});

function field(): HTMLInputElement {
  const made = document.createElement('input');
  document.body.append(made);
  made.focus();
  return made;
}

test('a field one came to is not being edited, one typed in is', () => {
  const one = field();
  expect(edited.isIn(one)).toBe(false);
  fireEvent.input(one, { target: { value: 'Vélo' } });
  expect(edited.isIn(one)).toBe(true);
  expect(edited.isIn(document.body)).toBe(false);
});

test('what was typed and erased by hand is still being edited', () => {
  const one = field();
  fireEvent.input(one, { target: { value: 'V' } });
  fireEvent.input(one, { target: { value: '' } });
  expect(edited.isIn(one)).toBe(true);
});

test('a field emptied once its words were taken is not', () => {
  const one = field();
  fireEvent.input(one, { target: { value: 'Vélo' } });
  one.value = '';
  expect(edited.isIn(one)).toBe(false);
});

test('going elsewhere ends the editing', () => {
  const one = field();
  fireEvent.input(one, { target: { value: 'Vélo' } });
  field();
  one.focus();
  expect(edited.isIn(one)).toBe(false);
});
