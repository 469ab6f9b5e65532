/**
 * The language of the window. French is complete and first; English stands beside it (`Twin` and a test see to it).
 *
 * Interpolated text comes from people: it is inserted as text (React escapes it) and never read for instructions of
 * its own, which `skipOnVariables` ensures. Numbers are written as the language parts them: « 2 000 actions ».
 */
import i18next, { type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Language = 'fr' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof fr };
    returnNull: false;
  }
}

const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    // The library's own type says text; what is not a number is given back as it came.
    typeof value === 'number' ? formatNumber(value, localeOf(language)) : (value as string),
};

export function createLanguage(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance
    .use(initReactI18next)
    .use(numbers)
    .init({
      lng: language,
      fallbackLng: 'fr',
      initAsync: false,
      resources: { fr: { translation: fr }, en: { translation: en } },
      interpolation: {
        escapeValue: false,
        skipOnVariables: true,
        alwaysFormat: true,
      },
    });
  return instance;
}

const localeOf = (language: string | undefined): string =>
  wordsOf(language === 'en' ? 'en' : 'fr').locale;
