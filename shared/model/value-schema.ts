/**
 * What a cell accepts, derived from its field: the boundary every value crosses before it is written,
 * wherever it comes from (screen, command line, spreadsheet, file).
 *
 * Unknown choices in a received file are not checked here: they are kept and forwarded as they came
 * (exchange.md, "Meaning"); this schema is for what this version writes itself.
 */
import { z } from 'zod';
import { assertNever } from '../lib/assert-never.ts';
import { memoise } from '../lib/memoise.ts';
import type { Value } from './field.ts';
import type { Field, RecordType } from './model.ts';
import { isDay, spanOf } from './period.ts';
import { isFormatted } from './text-format.ts';

/** Longest text in one cell, in UTF-16 code units; within exchange.md's 1 MB whatever the letters. */
export const LONGEST_TEXT = 250_000;
/** Longest element of a keyed field (a word of a set). */
export const LONGEST_ELEMENT = 200;
export const RECORD_ID = /^[A-Za-z0-9_-]{1,64}$/;
export const ATTACHMENT = /^[0-9a-f]{64}:[^/\\\p{Cc}]{1,200}$/u;

const plainText = z
  .string()
  .max(LONGEST_TEXT)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), { message: 'text' });
const id = z.string().regex(RECORD_ID);
const safeInteger = z.number().int().refine(Number.isSafeInteger);

/** Schema of the value of one cell of the field; `null` empties it, unless the field is required. */
export const valueSchema = memoise((field: Field): z.ZodType<Value> => {
  const schema = kindSchema(field);
  return field.required === true ? schema : schema.nullable();
});

/** Schema of the element that distinguishes the cells of a keyed field. */
export const elementSchema = memoise((field: Field): z.ZodType<string> => {
  switch (field.element) {
    case 'word':
      return z
        .string()
        .trim()
        .min(1)
        .max(LONGEST_ELEMENT)
        .refine((word) => word.isWellFormed() && !word.includes('\u0000'));
    case 'reference':
      return id;
    case 'year':
      return z.string().regex(/^\d{4}$/);
    case 'period':
      return z.string().refine((text) => spanOf(text) !== undefined);
    case 'rank':
      return z.string().regex(/^[1-9]\d?$/);
    case undefined:
      return z.never();
    default:
      return assertNever(field.element);
  }
});

/** Schema of a projected record: what queries answer and what the command line lists. */
export function recordSchema(type: RecordType): z.ZodObject {
  const shape = Object.fromEntries(type.fields.map((field) => [field.name, fieldSchema(field)]));
  return z.object({ id, ...shape });
}

function fieldSchema(field: Field): z.ZodType {
  if (field.element === undefined) return kindSchema(field).nullable();
  if (field.element === 'word' || field.element === 'reference')
    return z.array(elementSchema(field));
  return z.record(elementSchema(field), kindSchema(field));
}

function kindSchema(field: Field): z.ZodType<Value> {
  switch (field.kind) {
    case 'text':
    case 'richText':
      return textSchema(field);
    case 'date':
      return z.string().refine(isDay);
    case 'period':
      return z.string().refine((value) => spanOf(value) !== undefined);
    case 'integer':
      return safeInteger
        .min(field.min ?? Number.MIN_SAFE_INTEGER)
        .max(field.max ?? Number.MAX_SAFE_INTEGER);
    case 'money':
      return safeInteger.min(field.min ?? Number.MIN_SAFE_INTEGER);
    case 'yesNo':
      return z.boolean();
    case 'choice':
      return z.enum((field.options ?? []).map((option) => option.value));
    case 'reference':
      return id;
    case 'attachment':
      return z.string().regex(ATTACHMENT);
    default:
      return assertNever(field.kind);
  }
}

function textSchema({ required, format }: Field): z.ZodType<string> {
  const filled = required === true ? plainText.refine((text) => text.trim() !== '') : plainText;
  if (format === undefined || format === 'duration' || format === 'year') return filled;
  return filled.refine((text) => isFormatted(format, text), { message: format });
}
