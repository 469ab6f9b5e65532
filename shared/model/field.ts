/**
 * The kinds of field a record can have, and the functions that declare them.
 *
 * A field is declared once, on one line: its id (never reused, never changed: it is what travels in files),
 * its kind (never changed: a new kind is a new field), its labels in both languages. Everything else
 * (types, validation, columns, history, spreadsheet headings) is derived from that line.
 *
 * A field is single, or **keyed by an element**: a set of words or references (one cell per member), or one
 * value per year, period or rank. Each element is its own cell, so that two offices that add two words to one
 * set, or fill two years of one budget, never collide.
 */
import type { BandName } from './band.ts';
import type { Format, NumberFormat } from './text-format.ts';

export interface Label {
  readonly fr: string;
  readonly en: string;
}

export const FIELD_KINDS = [
  'text',
  'richText',
  'date',
  'period',
  'integer',
  'money',
  'yesNo',
  'choice',
  'reference',
  'attachment',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What distinguishes the cells of a keyed field. `rank` counts from 1 (names of the levels of a plan). */
export const ELEMENT_KINDS = ['word', 'reference', 'year', 'period', 'rank'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** What a cell can hold. Nothing nested, ever. Money is in cents. `null` empties the cell. */
export type Value = string | number | boolean | null;

/** A reference that may lead to a record of any type. */
export const ANY_TYPE = '*';

export interface Choice {
  readonly value: string;
  readonly label: Label;
  /** Where there is room for a few letters only. */
  readonly short?: Label;
  /** Other ways a spreadsheet may write it. */
  readonly synonyms?: readonly string[];
}

/** A field as the declaration writes it; its name is its key in the record type. */
export interface FieldDeclaration {
  readonly id: number | string;
  readonly kind: FieldKind;
  readonly label: Label;
  readonly element?: ElementKind;
  readonly required?: boolean;
  readonly searchable?: boolean;
  /** Spreadsheet headings understood besides the labels. */
  readonly headings?: readonly string[];
  readonly options?: readonly Choice[];
  /** Name of the record type a reference leads to, or `ANY_TYPE`. */
  readonly target?: string;
  readonly min?: number;
  readonly max?: number;
  /** Another field, of the same kind, below which this one never is: a last day, a mileage at the return. */
  readonly atLeast?: string;
  /** The rule that a text, or a number of minutes, follows (shared/model/text-format.ts). */
  readonly format?: Format;
  /** In a type that has variants: those in which the field means something; absent, it does in all. */
  readonly variants?: readonly string[];
  /** Concurrent values are not put to a person: the shown one stands (positions, display settings). */
  readonly settlesItself?: boolean;
  /** Never shown as a column: it serves the structure of the records. */
  readonly internal?: boolean;
  /** Says where a record stands: its own commands change it, never a value written into a cell. */
  readonly structural?: boolean;
  /** The band above its columns, where it is another than that of the columns around it. */
  readonly band?: BandName;
}

interface Common {
  readonly id: number;
  readonly label: Label;
  readonly required?: boolean;
  readonly searchable?: boolean;
  readonly headings?: readonly string[];
  readonly variants?: readonly string[];
  readonly settlesItself?: boolean;
  readonly internal?: boolean;
  readonly structural?: boolean;
  readonly band?: BandName;
}

export const text = <const C extends Common & { readonly format?: Exclude<Format, NumberFormat> }>(
  common: C,
) => ({ ...common, kind: 'text' }) as const;
export const richText = <const C extends Common>(common: C) =>
  ({ ...common, kind: 'richText' }) as const;
export const date = <const C extends Common & { readonly atLeast?: string }>(common: C) =>
  ({ ...common, kind: 'date' }) as const;
export const period = <const C extends Common>(common: C) =>
  ({ ...common, kind: 'period' }) as const;
export const yesNo = <const C extends Common>(common: C) => ({ ...common, kind: 'yesNo' }) as const;
/** An amount in cents; a price or a deposit is never below nothing: `min: 0`. */
export const money = <const C extends Common & { readonly min?: number }>(common: C) =>
  ({ ...common, kind: 'money' }) as const;
/** Minutes. */
export const duration = <const C extends Common & { readonly max?: number }>(common: C) =>
  ({ ...common, kind: 'integer', min: 0, format: 'duration' }) as const;
/** A year of the calendar: it is written without a space, and adds up to nothing. */
export const year = <const C extends Common>(common: C) =>
  ({ ...common, kind: 'integer', min: 1900, max: 2200, format: 'year' }) as const;
export const attachment = <const C extends Common>(common: C) =>
  ({ ...common, kind: 'attachment' }) as const;

export const integer = <
  const C extends Common & {
    readonly min?: number;
    readonly max?: number;
    readonly atLeast?: string;
  },
>(
  common: C,
) => ({ ...common, kind: 'integer' }) as const;

export const choice = <const C extends Common & { readonly options: readonly Choice[] }>(
  common: C,
) => ({ ...common, kind: 'choice' }) as const;

export const reference = <const C extends Common & { readonly target: string }>(common: C) =>
  ({ ...common, kind: 'reference' }) as const;

/** A set of words: each member is a cell holding yes. */
export const words = <const C extends Common>(common: C) =>
  ({ ...common, kind: 'yesNo', element: 'word' }) as const;

/** A set of links to other records: each member is a cell holding yes. */
export const references = <const C extends Common & { readonly target: string }>(common: C) =>
  ({ ...common, kind: 'yesNo', element: 'reference' }) as const;

/** The given field, once for each year, period or rank. */
export const perYear = <const F extends object>(field: F) =>
  ({ ...field, element: 'year' }) as const;
export const perPeriod = <const F extends object>(field: F) =>
  ({ ...field, element: 'period' }) as const;
export const perRank = <const F extends object>(field: F) =>
  ({ ...field, element: 'rank' }) as const;

/** A set: its projected value is the list of its members; other keyed fields project as a dictionary. */
export const isSet = (field: { readonly element?: ElementKind | undefined }): boolean =>
  field.element === 'word' || field.element === 'reference';
