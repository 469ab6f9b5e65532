/**
 * Days as people write them, day before month in both languages: « 15/12/26 », « 15 décembre 2026 »,
 * « 1er mars 2027 », « 2026-12-15 ». Two digits are a year of this century. A month may be cut short where
 * that leaves only one (« déc. »), and a mark of doubt (« 15/12 ? ») is never dropped in silence.
 */
import type { Label } from './field.ts';
import { isDay } from './period.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const DAY_MONTH_WORD = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+([a-z]+)\.?\s+(\d{4}|\d{2})$/;
const MONTH_WORD_DAY = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;

/** The day as `2026-12-15`, or undefined when the text is not a day of the calendar. */
export function readDate(text: string): string | undefined {
  const written = partsOf(text);
  return written !== undefined && isDay(written) ? written : undefined;
}

/** Whether the text is written as a day, be it one that no calendar has (« 31/02/2026 »). */
export const saysDay = (text: string): boolean => partsOf(text) !== undefined;

function partsOf(text: string): string | undefined {
  const plain = text
    .trim()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst !== null) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const inWords = DAY_MONTH_WORD.exec(plain);
  if (inWords !== null) return day(inWords[3], monthNamed(inWords[2]), inWords[1]);
  const monthFirst = MONTH_WORD_DAY.exec(plain);
  return monthFirst === null
    ? undefined
    : day(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2]);
}

/** As a spreadsheet of that language reads it back as a date. */
export function writeDate(date: string, language: keyof Label): string {
  return language === 'fr' ? date.split('-').toReversed().join('/') : date;
}

function day(year = '', month = '', dayOfMonth = ''): string | undefined {
  if (month === '') return undefined;
  const fullYear = year.length === 2 ? `20${year}` : year;
  return `${fullYear}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}

function monthNamed(word = ''): string | undefined {
  if (word.length < 3) return undefined;
  const found = MONTHS.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return found.length === 1 ? String(found[0]) : undefined;
}
