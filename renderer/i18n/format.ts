/** Moments, counts and sizes as they are read: « 19 novembre 2026 à 18 h 04 », « 1,2 Mo ». Days: shared/words. */
import { calendarWord } from '#shared/words/calendar-word.ts';
import { formatDate } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import type { Language } from './language.ts';

/** A moment given as ISO 8601, in the calendar and clock of this computer. */
export function formatMoment(moment: string, language: Language): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const day = formatDate(dayOf(time), language);
  const hours = time.getHours();
  const minutes = String(time.getMinutes()).padStart(2, '0');
  return language === 'fr'
    ? `${day} à ${hours}\u00A0h\u00A0${minutes}`
    : `${day} at ${hours}:${minutes}`;
}

/** « samedi 21 novembre 2026 » */
export function formatToday(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = calendarWord(date, wordsOf(language).locale, { weekday: 'long' });
  const text = `${weekday} ${formatDate(day, language)}`;
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

export const formatCount = (count: number, language: Language): string =>
  formatNumber(count, wordsOf(language).locale);

/** Two days in little room: « 2026–2028 », « mars–nov. 2026 », « nov. 2026 ». */
export function formatDays(from: string, to: string, language: Language): string {
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (year !== lastYear) return `${year}–${lastYear}`;
  const [first, last] = [monthOf(from, language), monthOf(to, language)];
  const months = first === last ? first : `${first}–${last}`;
  // In a narrow cell the year goes to the next line.
  return `${months} ${year}`;
}

const monthOf = (day: string, language: Language): string =>
  calendarWord(new Date(`${day}T00:00:00Z`), wordsOf(language).locale, { month: 'short' });

const KILO = 1024;

export function formatBytes(bytes: number, language: Language): string {
  const isSmall = bytes < KILO * KILO;
  const size = isSmall ? Math.max(1, Math.round(bytes / KILO)) : bytes / (KILO * KILO);
  const number = formatNumber(size, wordsOf(language).locale, { maximumFractionDigits: 1 });
  const unit = { fr: ['Ko', 'Mo'], en: ['KB', 'MB'] }[language][isSmall ? 0 : 1];
  return `${number}\u00A0${unit}`;
}

function dayOf(time: Date): string {
  const [month, day] = [time.getMonth() + 1, time.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${time.getFullYear()}-${month}-${day}`;
}
