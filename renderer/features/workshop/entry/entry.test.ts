import { describe, expect, test } from 'vitest';
import { axisOfPress, completionOf, type EntrySettings, readSettings, readTyped } from './entry.ts';

const settings: EntrySettings = { axis: 'a', term: 'short', organisation: null, isCounting: false };
const axes = ['a', 'b', 'c'];

describe('what is typed', () => {
  test('is a note, whatever digit it begins with', () => {
    expect(readTyped('1 bureau unique d’accueil', axes, settings)).toEqual({
      is: 'notes',
      texts: ['1 bureau unique d’accueil'],
    });
  });

  test('is an axis when it is its number alone, unless a space says it is a note', () => {
    expect(readTyped('3', axes, settings)).toEqual({ is: 'axis', axis: 'c' });
    expect(readTyped('4', axes, settings)).toEqual({ is: 'no-such-axis', number: 4 });
    expect(readTyped(' 3', axes, settings)).toEqual({ is: 'notes', texts: ['3'] });
  });

  test('is as many notes as a pasted column has lines', () => {
    expect(readTyped('Un\r\n\r\n Deux \nTrois\n', axes, settings)).toEqual({
      is: 'notes',
      texts: ['Un', 'Deux', 'Trois'],
    });
  });

  test('waits for an axis', () => {
    expect(readTyped('Achats', axes, { ...settings, axis: null })).toEqual({ is: 'no-axis' });
    expect(readTyped('2', axes, { ...settings, axis: null })).toEqual({ is: 'axis', axis: 'b' });
  });

  test('is a number of papers when they are only counted', () => {
    const counting = { ...settings, isCounting: true };
    expect(readTyped('12', axes, counting)).toEqual({ is: 'count', count: 12 });
    expect(readTyped('douze', axes, counting)).toEqual({ is: 'no-number' });
    expect(readTyped('0', axes, counting)).toEqual({ is: 'no-number' });
  });

  test('is nothing when it is empty', () => {
    expect(readTyped('  \n ', axes, settings)).toEqual({ is: 'nothing' });
  });
});

test('Alt and a digit choose an axis that is there, wherever the keyboard writes it', () => {
  const press = (code: string, altKey = true) => ({ code, altKey, ctrlKey: false });
  expect(axisOfPress(press('Digit2'), axes)).toBe('b');
  expect(axisOfPress(press('Numpad3'), axes)).toBe('c');
  expect(axisOfPress(press('Digit4'), axes)).toBeUndefined();
  expect(axisOfPress(press('Digit2', false), axes)).toBeUndefined();
});

test('what was set is found again, and what cannot be read is a first time', () => {
  const set = { axis: 'b', term: 'long', organisation: 'o', isCounting: true } as const;
  expect(readSettings(JSON.stringify(set))).toEqual(set);
  for (const kept of ['', 'null', '[', '{"term":"purple","axis":3}'])
    expect(readSettings(kept)).toEqual({ ...settings, axis: null });
});

test('an earlier wording is proposed once two letters are there, the most used first', () => {
  const earlier = ['Newsletter à diffuser', 'Newsletter entre acteurs', 'Newsletter entre acteurs'];
  expect(completionOf('n', earlier)).toBeUndefined();
  expect(completionOf('newsl', earlier)).toBe('Newsletter entre acteurs');
  expect(completionOf('Newsletter entre acteurs', earlier)).toBeUndefined();
});
