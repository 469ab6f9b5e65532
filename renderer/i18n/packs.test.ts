import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { createLanguage } from './language.ts';

type Pack = { readonly [key: string]: string | Pack };

const entriesOf = (pack: Pack, path = ''): [string, string][] =>
  Object.entries(pack).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : entriesOf(value, `${path}${key}.`),
  );

const PLURAL = /_(one|many|other)$/;
const keysOf = (pack: Pack) =>
  [...new Set(entriesOf(pack).map(([key]) => key.replace(PLURAL, '')))].toSorted();
const slotsOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();

describe('the two packs', () => {
  test('have the same keys', () => {
    expect(keysOf(en)).toEqual(keysOf(fr));
  });

  test('have every plural of their language', () => {
    const formsOf = (pack: Pack, forms: readonly string[]) => {
      const known = new Set(entriesOf(pack).map(([key]) => key));
      return keysOf(pack).filter((key) => {
        const present = forms.filter((form) => known.has(`${key}_${form}`));
        return present.length !== 0 && present.length !== forms.length;
      });
    };
    expect(formsOf(fr, ['one', 'many', 'other'])).toEqual([]);
    expect(formsOf(en, ['one', 'other'])).toEqual([]);
  });

  test('insert the same things', () => {
    const english = new Map(entriesOf(en));
    for (const [key, text] of entriesOf(fr)) {
      const twin = english.get(key) ?? english.get(key.replace(/_many$/, '_other'));
      expect([key, slotsOf(twin ?? '')]).toEqual([key, slotsOf(text)]);
    }
  });

  test('French is written with its typography', () => {
    for (const [key, text] of entriesOf(fr)) {
      expect([key, text]).not.toEqual([
        key,
        expect.stringMatching(/ [:;?!»]|« |\.\.\.|[a-zà-ÿ]'[a-zà-ÿ]/i),
      ]);
    }
  });
});

describe('what is inserted', () => {
  const { t } = createLanguage('fr');

  test('is never read for instructions', () => {
    const text = '$t(common.close) {{name}} <b>gras</b> & $t(shell.home)';
    expect(t('home.hello', { name: text })).toBe(`Bonjour ${text}`);
  });

  test('takes the plural of French', () => {
    expect(t('home.actions', { count: 0 })).toBe('0 action');
    expect(t('home.actions', { count: 2 })).toBe('2 actions');
    expect(t('home.actions', { count: 1_000_000 })).toBe('1\u00A0000\u00A0000 actions');
  });
});
