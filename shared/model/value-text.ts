/**
 * Text ↔ value of one cell: what a person types, pastes or keeps in a spreadsheet.
 *
 * `readValue` is generous about writing and strict about meaning: nothing is guessed, rounded or dropped, and
 * what it cannot read has a reason. `readValue(field, writeValue(field, value, l), l)` is the value, for every
 * value the field accepts, save that a blank text is an empty cell. For a keyed field both speak of one
 * element's value; sets are read whole by shared/model/words-text.ts. References are ids here: names are
 * resolved by those who know the records.
 */
import { assertNever } from '../lib/assert-never.ts';
import { fold } from '../lib/fold.ts';
import { memoise } from '../lib/memoise.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { readDate, saysDay, writeDate } from './date-text.ts';
import type { FieldKind, Label, Value } from './field.ts';
import { readAmount, readInteger, writeAmount } from './number-text.ts';
import { readPeriod, writePeriod } from './period-text.ts';
import {
  type Format,
  FORMAT_REASONS,
  readDuration,
  readFormatted,
  writeDuration,
} from './text-format.ts';
import { ATTACHMENT, LONGEST_ELEMENT, LONGEST_TEXT, RECORD_ID } from './value-schema.ts';

export type Language = keyof Label;

/** What is needed of a field; a `Field` of the model and a descriptor of the contract both fit. */
export interface ReadableField {
  readonly kind: FieldKind;
  readonly required?: boolean | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly format?: Format | undefined;
  readonly options?: readonly ReadableChoice[] | undefined;
}

interface ReadableChoice {
  readonly value: string;
  readonly label: Label;
  readonly synonyms?: readonly string[] | undefined;
}

/** Why a text is not a value of the field; each has its sentence in shared/words. */
export const UNREADABLE_REASONS = [
  'required',
  'text',
  'too-long',
  'date',
  'no-such-date',
  'period',
  'integer',
  'range',
  'money',
  'yesNo',
  'choice',
  'reference',
  'attachment',
  'negative',
  ...FORMAT_REASONS,
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export interface Unreadable {
  readonly reason: UnreadableReason;
}

export function readValue(
  field: ReadableField,
  text: string,
  language: Language,
): Result<Value, Unreadable> {
  if (text.trim() === '') return field.required === true ? refused('required') : ok(null);
  if (text.length > longestOf(field)) return refused('too-long');
  const value = readKind(field, text, language);
  return typeof value === 'object' ? refused(value.reason) : ok(value);
}

export function writeValue(field: ReadableField, value: Value, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') return writeNumber(field, value, language);
  if (typeof value === 'boolean') return value ? 'X' : NO[language];
  if (field.kind === 'date') return writeDate(value, language);
  if (field.kind === 'period') return writePeriod(value, language);
  if (field.kind === 'choice') return labelOf(field, value, language);
  return value;
}

function writeNumber({ kind, format }: ReadableField, value: number, language: Language): string {
  if (kind === 'money') return writeAmount(value, language);
  return format === 'duration' ? writeDuration(value) : String(value);
}

/** The label of a choice; a value that this version does not know is shown as it came. */
export const labelOf = (field: ReadableField, value: string, language: Language): string =>
  field.options?.find((option) => option.value === value)?.label[language] ?? value;

const NO: Record<Language, string> = { fr: 'non', en: 'no' };
const YES_WORDS = new Set([
  'x',
  '×',
  '●',
  '•',
  '✓',
  '✔',
  'oui',
  'o',
  'yes',
  'y',
  'vrai',
  'true',
  '1',
]);
const NO_WORDS = new Set(['non', 'n', 'no', 'faux', 'false', '0']);

const refused = (reason: UnreadableReason): Result<never, Unreadable> => err({ reason });

/** What is not a text is short; its readers need not fear a megabyte. */
const longestOf = ({ kind }: ReadableField): number =>
  kind === 'text' || kind === 'richText' ? LONGEST_TEXT : LONGEST_ELEMENT + 100;

type Read = string | number | boolean | Unreadable;

function readKind(field: ReadableField, text: string, language: Language): Read {
  switch (field.kind) {
    case 'text':
    case 'richText':
      return readText(field, text);
    case 'date':
      return readDate(text) ?? { reason: saysDay(text) ? 'no-such-date' : 'date' };
    case 'period':
      return readPeriod(text) ?? { reason: 'period' };
    case 'integer':
      return readBounded(field, text);
    case 'money':
      return readMoney(field, text);
    case 'yesNo':
      return readYesNo(text);
    case 'choice':
      return readChoice(field.options ?? [], text, language) ?? { reason: 'choice' };
    case 'reference':
      return RECORD_ID.test(text) ? text : { reason: 'reference' };
    case 'attachment':
      return ATTACHMENT.test(text) ? text : { reason: 'attachment' };
    default:
      return assertNever(field.kind);
  }
}

function readText({ format }: ReadableField, text: string): Read {
  if (!text.isWellFormed() || text.includes('\0')) return { reason: 'text' };
  return format === undefined || format === 'duration' || format === 'year'
    ? text
    : readFormatted(format, text);
}

function readMoney({ min }: ReadableField, text: string): Read {
  const cents = readAmount(text);
  if (cents === undefined) return { reason: 'money' };
  return cents < (min ?? -Infinity) ? { reason: 'negative' } : cents;
}

/** A whole number between the field's bounds; a percent sign adds nothing to « 40 % ». */
function readBounded(field: ReadableField, text: string): Read {
  const number =
    field.format === 'duration' ? readDuration(text) : readInteger(text.replace(/\s*%\s*$/u, ''));
  if (number === undefined) return { reason: 'integer' };
  if (typeof number === 'object') return number;
  const within = number >= (field.min ?? -Infinity) && number <= (field.max ?? Infinity);
  return within ? number : { reason: 'range' };
}

function readYesNo(text: string): Read {
  const word = text.trim().toLowerCase();
  if (YES_WORDS.has(word)) return true;
  return NO_WORDS.has(word) ? false : { reason: 'yesNo' };
}

/**
 * As it is written first, so that « ★ » and « ★★ » stay apart; then without accents or case, if that leaves
 * one choice only.
 */
function readChoice(
  options: readonly ReadableChoice[],
  text: string,
  language: Language,
): string | undefined {
  const exact = text.trim();
  const asWritten =
    options.find((option) => option.label[language] === exact || option.label[language] === text) ??
    options.find((option) => option.value === exact);
  if (asWritten !== undefined) return asWritten.value;
  const close = foldedNames(options).get(fold(text)) ?? [];
  return close.length === 1 ? close[0] : undefined;
}

/** The choices by every name of theirs, folded. */
const foldedNames = memoise((options: readonly ReadableChoice[]) => {
  const values = new Map<string, string[]>();
  for (const { value, label, synonyms } of options) {
    const names = new Set(
      [value, label.fr, label.en, ...(synonyms ?? [])].map((name) => fold(name)),
    );
    for (const name of names) values.set(name, [...(values.get(name) ?? []), value]);
  }
  values.delete('');
  return values;
});
