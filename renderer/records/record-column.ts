/**
 * A column of a grid of records: one field of the model, or one element of a field that has several. Everything about it
 * follows from the field's declaration, be it the code's or the network's own.
 */
import type { CellInput, FieldDescriptor } from '#shared/contract/records.ts';
import { cellValue } from '#shared/domain/record-filter.ts';
import { elementsOf, membersOf } from '#renderer/ui/grid/editors/editor.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-line.ts';

export interface RecordColumn {
  readonly id: string;
  readonly field: FieldDescriptor;
  /** For a field keyed by period, the period. */
  readonly element: string | null;
  readonly grid: GridColumn;
  readonly isShownAtFirst: boolean;
  /** Always first, and always in sight. */
  readonly isFixed: boolean;
  /** Told by records beside this one: read here, written in their own place. */
  readonly isTold?: true;
}

export interface ColumnLook {
  readonly label: string;
  readonly isShownAtFirst: boolean;
  readonly isFixed?: boolean;
  /** In pixels, where the usual one of its kind does not suit. */
  readonly width?: number | undefined;
}

export function recordColumn(
  field: FieldDescriptor,
  element: string | null,
  { label, isShownAtFirst, isFixed = false, width }: ColumnLook,
): RecordColumn {
  const id = element === null ? field.name : `${field.name}:${element}`;
  const isAmongFigures = ['date', 'money', 'integer'].includes(field.kind);
  return {
    id,
    field,
    element,
    isFixed,
    isShownAtFirst,
    grid: {
      id,
      label,
      shortLabel: element === null || field.custom ? undefined : shortPeriod(label),
      width: widthOf(field, element, label, width),
      align: field.kind === 'money' ? 'end' : undefined,
      hasFigures: field.element === undefined && isAmongFigures ? true : undefined,
      isLow: isLow(field, element) ? true : undefined,
      isPinned: isFixed ? true : undefined,
      isFixed: isFixed ? true : undefined,
      grows: isFixed ? true : undefined,
    },
  };
}

/** Columns in sight: by the person's choice, else as they stand at first. */
export const shownColumns = <C extends RecordColumn>(
  columns: readonly C[],
  chosen: (column: string) => boolean | undefined,
): readonly C[] =>
  columns.filter((column) => column.isFixed || (chosen(column.id) ?? column.isShownAtFirst));

/** Yes or no, in one cell. */
export const isTick = ({ field, element }: Pick<RecordColumn, 'field' | 'element'>): boolean =>
  field.kind === 'yesNo' && (field.element === undefined || element !== null);

/** What the cell holds: the field's value, or that of its element. */
export const valueOf: (
  fields: { readonly [field: string]: unknown },
  column: Pick<RecordColumn, 'field' | 'element'>,
) => unknown = cellValue;

/** The changes that empty a cell: every member of a set, every year of an amount. */
export function emptied(
  row: { readonly [field: string]: unknown },
  column: RecordColumn,
): readonly CellInput[] {
  const { field, element } = column;
  const value = valueOf(row, column);
  if (element !== null) return value === null ? [] : [{ field: field.name, element, value: null }];
  if (field.element === undefined)
    return value === null || value === undefined ? [] : [{ field: field.name, value: null }];
  const elements = Array.isArray(value) ? membersOf(value) : [...elementsOf(value).keys()];
  return elements.map((one) => ({ field: field.name, element: one, value: null }));
}

/** Over all its years, the amounts of a field kept by year. */
export function sumOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>(
    (sum, amount) => sum + (typeof amount === 'number' ? amount : 0),
    0,
  );
}

/** A tick, or figures: one line whatever the width. */
const isLow = ({ kind, element: keyed }: FieldDescriptor, element: string | null): boolean =>
  kind === 'yesNo'
    ? keyed === undefined || element !== null
    : keyed === undefined && (kind === 'date' || kind === 'integer');

/** « 2024–2025 » → « 2024–25 » */
const shortPeriod = (label: string): string => label.replace(/^(\d\d)(\d\d)–\1(\d\d)$/u, '$1$2–$3');

const PERIOD_WIDTH = 80;

function widthOf(
  field: FieldDescriptor,
  element: string | null,
  label: string,
  width: number | undefined,
): number {
  if (element !== null && !field.custom) return PERIOD_WIDTH;
  const forLabel = Math.min(LARGEST_FOR_LABEL, Math.ceil(lengthOf(label)) + PADDING);
  return Math.max(forLabel, width ?? usualWidth(field));
}

/** About what a heading takes, in pixels at the ordinary size of text. */
function lengthOf(label: string): number {
  let length = 0;
  for (const letter of label) length += NARROW.test(letter) ? 4.6 : WIDE.test(letter) ? 11.2 : 7.9;
  return length;
}
const NARROW = /[\s()'’.,:;!|fijlrtI]/u;
const WIDE = /[mwMW%]/u;
/** With the arrow of the column by which lines are sorted. */
const PADDING = 32;
const LARGEST_FOR_LABEL = 240;

function usualWidth({ kind, element, format }: FieldDescriptor): number {
  if (format === 'email') return 200;
  if (format !== undefined) return 128;
  if (kind === 'text' || kind === 'richText') return 200;
  return element === undefined ? 104 : 140;
}
