/**
 * A table as a typed sheet for a spreadsheet program: days are days, amounts are euros that can be added up, whole
 * numbers are numbers; yes is the X that people type. Everything else is text, and text never computes.
 */
import { xmlText } from '../lib/xml-text.ts';
import { isSet } from '../model/field.ts';
import type { RecordType } from '../model/model.ts';
import type { Language } from '../model/value-text.ts';
import { cellText, type Exported, planTable } from './plan-export.ts';
import type { Target } from './plan-headings.ts';
import { type Directory, type Fields, valueAt } from './sheet-cell.ts';

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** As `2026-12-15`. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'cents'; readonly cents: number }
  | { readonly kind: 'integer'; readonly number: number };

export interface SheetColumn {
  readonly heading: string;
  readonly kind: SheetCell['kind'];
  /** In characters. */
  readonly width: number;
  readonly isHidden: boolean;
  readonly align: 'left' | 'center';
}

export interface TypedSheet {
  readonly name: string;
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  /** Columns that stay in sight beside the headings. */
  readonly frozen: number;
  readonly columns: readonly SheetColumn[];
  /** null: an empty cell. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
}

/** What a cell of Excel holds at most. */
const LONGEST = 32_767;
const CUT = ' […]';
const NARROWEST = 9;
const WIDEST = 46;

export function planSheet(
  plan: Exported & { readonly title: string; readonly network: string },
  type: RecordType,
  directory: Directory,
  language: Language,
): TypedSheet {
  const { headings, columns, rows } = planTable(plan, type, language);
  return typedSheet({
    title: plan.title,
    network: plan.network,
    language,
    headings,
    columns,
    rows: rows.map((row) =>
      columns.map((target) => cellOf(target, row.item, cellText(target, row, directory, language))),
    ),
    // The identifier is hidden, so the titles are what is seen to stay.
    frozen: columns.filter(({ kind }) => kind === 'title').length,
  });
}

export interface SheetParts {
  readonly title: string;
  readonly network: string;
  readonly language: Language;
  readonly headings: readonly string[];
  readonly columns: readonly Target[];
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** Columns that stay in sight, beside the identifier's. */
  readonly frozen: number;
}

/** The identifier comes first, and is hidden. */
export const typedSheet = (parts: SheetParts): TypedSheet => ({
  name: sheetName(parts.title),
  title: xmlText(parts.title),
  author: xmlText(parts.network),
  language: parts.language,
  frozen: 1 + parts.frozen,
  columns: parts.columns.map((target, column) => ({
    heading: xmlText(parts.headings[column] ?? ''),
    kind: kindOf(target),
    width: widthOf(parts.headings[column] ?? '', parts.rows, column),
    isHidden: target.kind === 'id',
    align: isTicked(target) ? 'center' : 'left',
  })),
  rows: parts.rows,
});

/** @param written the value as a text, for what is no day and no number */
export function cellOf(target: Target, fields: Fields, written: string): SheetCell | null {
  if (target.kind === 'field') {
    const { field, element } = target;
    const value = valueAt(field, element, fields);
    if (field.kind === 'date' && typeof value === 'string') return { kind: 'day', day: value };
    if (typeof value === 'number' && field.format !== 'duration')
      return field.kind === 'money'
        ? { kind: 'cents', cents: value }
        : { kind: 'integer', number: value };
  }
  const text = xmlText(written);
  if (text === '') return null;
  return {
    kind: 'text',
    text: text.length > LONGEST ? text.slice(0, LONGEST - CUT.length) + CUT : text,
  };
}

function kindOf(target: Target): SheetCell['kind'] {
  if (target.kind !== 'field') return 'text';
  const { kind, format } = target.field;
  if (format === 'duration') return 'text';
  if (kind === 'date') return 'day';
  if (kind === 'money') return 'cents';
  return kind === 'integer' ? 'integer' : 'text';
}

const isTicked = (target: Target): boolean =>
  target.kind === 'field' && target.field.kind === 'yesNo' && !isSet(target.field);

function widthOf(
  heading: string,
  rows: readonly (readonly (SheetCell | null)[])[],
  column: number,
): number {
  let longest = Math.min(heading.length, 18);
  for (const row of rows) {
    const cell = row[column];
    if (cell?.kind === 'text') longest = Math.max(longest, cell.text.length);
    else if (cell) longest = Math.max(longest, 12);
    if (longest >= WIDEST) return WIDEST;
  }
  return Math.max(NARROWEST, longest + 2);
}

/** Spreadsheets refuse these in the name of a sheet, and anything longer. */
const sheetName = (title: string): string =>
  xmlText(title)
    .replaceAll(/[[\]:*?/\\'\s]+/gu, ' ')
    .trim()
    .slice(0, 31)
    .toWellFormed()
    .trim() || 'Plan';
