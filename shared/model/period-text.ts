/** Periods as people write them: « 2024 », « 2024–2025 », « 2024/2025 », « du 1/9/2024 au 31/8/2025 ». */
import { readDate, writeDate } from './date-text.ts';
import type { Label } from './field.ts';
import { spanOf } from './period.ts';

const YEARS = /^(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})$/;
const DAYS = /^(?:du\s+|from\s+)?(.+?)(?:\s+(?:au|to|[-–—/])\s+|\/(?=\d{4}-))(.+)$/i;

/** The period as it is stored (shared/model/period.ts), or undefined. */
export function readPeriod(text: string): string | undefined {
  const plain = text.trim();
  if (spanOf(plain) !== undefined) return plain;
  return readYears(plain) ?? readDays(plain);
}

export function writePeriod(period: string, language: keyof Label): string {
  const [start, end] = period.split('/');
  if (start === undefined || end === undefined) return period;
  const [from, to] = [writeDate(start, language), writeDate(end, language)];
  return language === 'fr' ? `du ${from} au ${to}` : `${from} to ${to}`;
}

function readYears(plain: string): string | undefined {
  const [, first, last] = YEARS.exec(plain) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return sound(`${first}-${last.length === 2 ? first.slice(0, 2) + last : last}`);
}

function readDays(plain: string): string | undefined {
  const [, from, to] = DAYS.exec(plain) ?? [];
  const [start, end] = [readDate(from ?? ''), readDate(to ?? '')];
  return start === undefined || end === undefined ? undefined : sound(`${start}/${end}`);
}

const sound = (period: string): string | undefined =>
  spanOf(period) === undefined ? undefined : period;
