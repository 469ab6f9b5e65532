/**
 * Days as people say them on the telephone: « demain », « samedi », « le 15 », « 15/12 », and every way of writing a
 * whole date. A day without its year, or a name of day, is the next one to come.
 */
import { fold } from '../../lib/fold.ts';
import { readDate } from '../../model/date-text.ts';
import { isDay } from '../../model/period.ts';
import { dayAfter, weekday } from './civil-time.ts';

const NEAR: Readonly<Record<string, number>> = {
  'aujourd hui': 0,
  aujourdhui: 0,
  today: 0,
  'ce soir': 0,
  demain: 1,
  tomorrow: 1,
  'apres demain': 2,
};
const WEEKDAYS = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];

/** The day said, or undefined. `today` is `2026-11-21`. */
export function readSaidDay(text: string, today: string): string | undefined {
  const said = fold(text).replace(/^(?:pour )?(?:le |ce |on )?/u, '');
  const near = NEAR[said];
  if (near !== undefined) return dayAfter(today, near);
  const named = WEEKDAYS.findIndex((names) => names.includes(said));
  if (named >= 0) return nextWeekday(named + 1, today);
  return readDate(text) ?? nextWithoutYear(said, text, today);
}

/** A day named in the middle of other words: « Mécanicien pour demain », « la camionnette samedi ». */
export function saidDayIn(text: string, today: string): string | undefined {
  const words = fold(text).split(' ');
  if (words.join(' ').includes('apres demain')) return dayAfter(today, 2);
  for (const word of words) {
    const near = NEAR[word];
    if (near !== undefined) return dayAfter(today, near);
    const named = WEEKDAYS.findIndex((names) => names.includes(word));
    if (named >= 0) return nextWeekday(named + 1, today);
  }
  return undefined;
}

/** Said on a Saturday, « samedi » is the next one. */
const nextWeekday = (wanted: number, today: string): string =>
  dayAfter(today, ((wanted - weekday(today) + 6) % 7) + 1);

/** « 15 », « 15/12 » */
function nextWithoutYear(said: string, text: string, today: string): string | undefined {
  const [year = '', month = ''] = today.split('-');
  const alone = /^(\d{1,2})(?:er)?$/u.exec(said);
  if (alone !== null) {
    for (let ahead = 0; ahead < 12; ahead += 1) {
      const at = Number(month) - 1 + ahead;
      const day = written(Number(year) + Math.floor(at / 12), (at % 12) + 1, alone[1] ?? '');
      if (isDay(day) && day >= today) return day;
    }
    return undefined;
  }
  if (/\d{4}/u.test(text)) return undefined;
  const [thisYear, next] = [0, 1].map((ahead) => {
    const separator = /^\s*\d{1,2}([/.-])\d{1,2}\s*$/u.exec(text)?.[1] ?? ' ';
    return readDate(`${text.trim()}${separator}${Number(year) + ahead}`);
  });
  return thisYear !== undefined && thisYear >= today ? thisYear : next;
}

const written = (year: number, month: number, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
