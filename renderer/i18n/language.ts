/**
 * The language of the window. French is complete and first; English stands beside it (`Twin` and a test see to it).
 *
 * Interpolated text comes from people: it is inserted as text (React escapes it) and never read for instructions of
 * its own, which `skipOnVariables` ensures.
 */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
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

export function createLanguage(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fr',
    initAsync: false,
    resources: { fr: { translation: fr }, en: { translation: en } },
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return instance;
}
