/**
 * Fields whose text or number follows a rule of its own: identifiers with a check digit, addresses, hours, durations, years.
 *
 * What is kept is one form for each (digits without spaces, `09:30`, minutes), so that two ways of typing the same
 * number are the same value for merging and for finding doubles.
 */
import { assertNever } from '../lib/assert-never.ts';

export const FORMATS = ['siret', 'rna', 'email', 'time', 'duration', 'year'] as const;
export type Format = (typeof FORMATS)[number];

/** Why a text does not follow its rule; each has its sentence in shared/words. */
export const FORMAT_REASONS = ['siret', 'siret-key', 'rna', 'email', 'time', 'duration'] as const;
export type FormatReason = (typeof FORMAT_REASONS)[number];

export interface Misformed {
  readonly reason: FormatReason;
}

/** Of numbers, which are written their own way. */
export type NumberFormat = 'duration' | 'year';

type TextFormat = Exclude<Format, NumberFormat>;

/** The form that is kept, or why the text has none. */
export function readFormatted(format: TextFormat, text: string): string | Misformed {
  const typed = text.trim();
  switch (format) {
    case 'siret':
      return readSiret(typed);
    case 'rna': {
      const number = typed.toUpperCase().replaceAll(/[\s.]/gu, '');
      return RNA.test(number) ? number : { reason: 'rna' };
    }
    case 'email':
      return EMAIL.test(typed) ? typed : { reason: 'email' };
    case 'time':
      return readTime(typed);
    default:
      return assertNever(format);
  }
}

/** Whether a text is in the form that is kept. */
export const isFormatted = (format: TextFormat, text: string): boolean =>
  readFormatted(format, text) === text;

/** Department of the prefecture (Corsica: 2A, 2B), then a number. It has no check digit. */
const RNA = /^W\d[\dAB]\d{7}$/u;

/** One address. What mail accepts is wider; what nobody has is refused. */
const EMAIL = /^[^\s@,;:<>()"]{1,64}@[^\s@,;:<>()"]+\.[^\s@,;:<>()".]{2,63}$/u;

/**
 * Fourteen digits: the nine of the company, five of the place. Both numbers hold by Luhn's rule, save the post office's,
 * whose digits add up to a multiple of five (INSEE).
 */
function readSiret(typed: string): string | Misformed {
  const digits = typed.replaceAll(/[\s.]/gu, '');
  if (!/^\d{14}$/u.test(digits)) return { reason: 'siret' };
  const siren = digits.slice(0, 9);
  const isPost = siren === '356000000' && sumOf(digits) % 5 === 0;
  const holds = luhn(siren) && (luhn(digits) || isPost);
  return holds ? digits : { reason: 'siret-key' };
}

const sumOf = (digits: string): number =>
  digits.split('').reduce((sum, one) => sum + Number(one), 0);

/** Every second digit from the right counts double, its own digits added; the whole is a multiple of ten. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of digits.split('').toReversed().entries()) {
    const counted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

const TIME = /^(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?\s*(?:min)?$/iu;

/** « 9h », « 9 h 30 », « 09:30 »: kept as `09:30`. Midnight at the end of a day is `24:00`. */
function readTime(typed: string): string | Misformed {
  const parts = TIME.exec(typed);
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2] ?? '0')];
  const isDay = parts !== null && minutes < 60 && hours * 60 + minutes <= 24 * 60;
  if (!isDay) return { reason: 'time' };
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const HOURS_AND_MINUTES = /^(\d{1,6})\s*(?:h|:)\s*(\d{1,2})?\s*(?:min|mn|m)?$/iu;
const MINUTES = /^(\d{1,7})\s*(?:min|mn|m)$/iu;
const HOURS = /^(\d{1,6})(?:[.,](\d{1,2}))?$/u;

/**
 * Minutes: « 1 h 30 », « 1h30 », « 1:30 », « 90 min », « 1,5 ». A bare number is hours, as on a time sheet; a part of an
 * hour that is no whole number of minutes is refused rather than rounded.
 */
export function readDuration(text: string): number | Misformed {
  const typed = text.trim();
  const whole = HOURS_AND_MINUTES.exec(typed);
  if (whole !== null) {
    const minutes = Number(whole[2] ?? '0');
    return minutes < 60 ? Number(whole[1]) * 60 + minutes : { reason: 'duration' };
  }
  const bare = MINUTES.exec(typed);
  if (bare !== null) return Number(bare[1]);
  const hours = HOURS.exec(typed);
  if (hours === null) return { reason: 'duration' };
  const hundredths = Number((hours[2] ?? '').padEnd(2, '0')) * 60;
  return hundredths % 100 === 0 ? Number(hours[1]) * 60 + hundredths / 100 : { reason: 'duration' };
}

/** « 1 h 30 », « 45 min », « 3 h », with spaces that do not break. */
export function writeDuration(minutes: number): string {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00A0min`;
  return rest === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${String(rest).padStart(2, '0')}`;
}
