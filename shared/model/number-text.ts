/**
 * Numbers as people write them. Spaces and points part thousands only where thousands are, so that
 * « 11 50 » is refused rather than read as eleven hundred and fifty.
 */
import type { Label } from './field.ts';

const SPACE = '[\\s\\u00A0\\u202F]';
const GROUPED_BY_SPACE = `\\d{1,3}(?:${SPACE}\\d{3})+`;
const WHOLE = new RegExp(`^([-−+]?)${SPACE}*(\\d+|${GROUPED_BY_SPACE})$`, 'u');
const AMOUNT = new RegExp(
  `^([-−+]?)${SPACE}*(?:(\\d+|${GROUPED_BY_SPACE})(?:[.,](\\d{1,2}))?|(\\d{1,3}(?:,\\d{3})+)\\.(\\d{1,2})|(\\d{1,3}(?:\\.\\d{3})+),(\\d{1,2}))$`,
  'u',
);

export function readInteger(text: string): number | undefined {
  const parts = WHOLE.exec(text.trim());
  return parts === null ? undefined : signed(parts[1], digitsOf(parts[2]));
}

/** Cents. More than two decimals are refused, never rounded. */
export function readAmount(text: string): number | undefined {
  const parts = AMOUNT.exec(text.trim().replace(/^€\s*|\s*(?:€|euros?|eur)$/iu, ''));
  if (parts === null) return undefined;
  const whole = parts[2] ?? parts[4] ?? parts[6];
  const cents = parts[3] ?? parts[5] ?? parts[7] ?? '';
  return signed(parts[1], digitsOf(whole) + cents.padEnd(2, '0'));
}

/** As a cell of a spreadsheet holds it: no currency, no grouping, cents only where there are some. */
export function writeAmount(cents: number, language: keyof Label): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const [whole, rest] = [digits.slice(0, -2), digits.slice(-2)];
  const amount = rest === '00' ? whole : `${whole}${language === 'fr' ? ',' : '.'}${rest}`;
  return cents < 0 ? `-${amount}` : amount;
}

const digitsOf = (text: string | undefined): string => (text ?? '').replace(/\D/gu, '');

function signed(sign: string | undefined, digits: string): number | undefined {
  const number = Number(digits);
  if (!Number.isSafeInteger(number)) return undefined;
  return number !== 0 && (sign === '-' || sign === '−') ? -number : number;
}
