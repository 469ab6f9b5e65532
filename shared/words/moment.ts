/** Days and hours in sentences: « samedi 28 novembre 2026 à 18 h ». It knows no pack, so that packs may use it. */
import type { Language } from '../model/value-text.ts';
import { calendarWord } from './calendar-word.ts';

export interface SaidMoment {
  readonly day: string;
  readonly time: string | null;
}

/** « samedi 28 novembre 2026 », « mardi 1er décembre 2026 » */
export function sayDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const locale = LOCALES[language];
  const number = date.getUTCDate();
  const weekday = calendarWord(date, locale, { weekday: 'long' });
  const month = calendarWord(date, locale, { month: 'long' });
  const year = date.getUTCFullYear();
  return language === 'fr'
    ? `${weekday} ${number === 1 ? '1er' : number}\u00A0${month} ${year}`
    : `${weekday} ${number} ${month} ${year}`;
}

/** « 18 h », « 9 h 30 » */
export function sayTime(time: string, language: Language): string {
  if (language === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  const hour = `${Number(hours)}\u00A0h`;
  return minutes === '00' ? hour : `${hour}\u00A0${minutes}`;
}

export function sayMoment({ day, time }: SaidMoment, language: Language): string {
  const said = sayDay(day, language);
  if (time === null) return said;
  return `${said} ${language === 'fr' ? 'à' : 'at'} ${sayTime(time, language)}`;
}

/** « du vendredi 27 novembre 2026 au samedi 28 novembre 2026 », « samedi 28 novembre 2026 de 9 h à 18 h » */
export function saySpan(from: SaidMoment, until: SaidMoment, language: Language): string {
  const isFrench = language === 'fr';
  if (from.day !== until.day) {
    const [first, last] = [sayMoment(from, language), sayMoment(until, language)];
    return isFrench ? `du ${first} au ${last}` : `from ${first} to ${last}`;
  }
  const day = isFrench ? `le ${sayDay(from.day, language)}` : `on ${sayDay(from.day, language)}`;
  if (from.time !== null && until.time !== null) {
    const [first, last] = [sayTime(from.time, language), sayTime(until.time, language)];
    return isFrench ? `${day} de ${first} à ${last}` : `${day} from ${first} to ${last}`;
  }
  if (from.time !== null)
    return `${day} ${isFrench ? 'dès' : 'from'} ${sayTime(from.time, language)}`;
  if (until.time !== null)
    return `${day} ${isFrench ? 'jusqu’à' : 'until'} ${sayTime(until.time, language)}`;
  return day;
}

/** In little room: « mar. 10 – sam. 14 nov. 2026 », « sam. 14 nov. 2026, 9 h – 18 h » */
export function shortSpan(from: SaidMoment, until: SaidMoment, language: Language): string {
  const locale = LOCALES[language];
  const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
  const named = (day: string): string =>
    `${calendarWord(dateOf(day), locale, { weekday: 'short' })} ${Number(day.slice(8))}`;
  const whole = (day: string): string =>
    `${named(day)} ${calendarWord(dateOf(day), locale, { month: 'short' })} ${day.slice(0, 4)}`;
  const hour = ({ time }: SaidMoment): string => (time === null ? '' : sayTime(time, language));
  if (from.day === until.day) {
    const hours = [hour(from), hour(until)].filter((said) => said !== '').join(' – ');
    return hours === '' ? whole(from.day) : `${whole(from.day)}, ${hours}`;
  }
  const isOneMonth = from.day.slice(0, 7) === until.day.slice(0, 7);
  const first = isOneMonth ? named(from.day) : whole(from.day);
  return `${[first, hour(from)].filter((said) => said !== '').join(' ')} – ${[whole(until.day), hour(until)].filter((said) => said !== '').join(' ')}`;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
