/**
 * The columns of the plan's grid, derived from the fields of the model: those of the code and those the network
 * added, in one list. A field keyed by period gives one column per period, right after the action.
 */
import type { AnyRecord, FieldDescriptor } from '#shared/contract/records.ts';
import { bandOf } from '#shared/domain/plan-bands.ts';
import { changesBetween } from '#shared/lib/changes.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import type { BandName } from '#shared/model/band.ts';
import { step } from '#shared/model/step.ts';
import type { Language } from '#shared/model/value-text.ts';
import { formatPeriod } from '#shared/words/format.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-line.ts';

export interface PlanColumn {
  readonly id: string;
  readonly field: FieldDescriptor;
  /** For a field keyed by period, the period. */
  readonly element: string | null;
  readonly grid: GridColumn;
  readonly band: BandName;
  readonly isShownAtFirst: boolean;
  /** Always first, after the objective's. */
  readonly isFixed: boolean;
  /** Told by records beside the item: read here, written in their own place. */
  readonly isTold?: true;
}

export const TITLE = 'title';
const STEPS = 'steps';
export const PROGRESS = 'progress';
/** The cells of objectives, which span the lines of their actions. */
export const OBJECTIVE_COLUMN = 'objective';

/** Shown at first, in this order, before the fields that nobody foresaw. */
const FIRST = [
  'status',
  'horizon',
  'due',
  'territories',
  'leadOrganisation',
  'leadPerson',
  'plannedBudget',
  'progress',
];

/** All of them stand side by side on an ordinary screen, and each is as wide as its heading. */
const WIDTHS: Readonly<Record<string, number>> = {
  [TITLE]: 264,
  status: 114,
  horizon: 120,
  start: 122,
  due: 122,
  territories: 124,
  leadOrganisation: 126,
  leadPerson: 118,
  plannedBudget: 100,
  actualBudget: 100,
};
const PERIOD_WIDTH = 80;
const STEPS_WIDTH = 84;

export interface ColumnWords {
  readonly action: string;
  readonly language: Language;
}

export function columnsOf(
  fields: readonly FieldDescriptor[],
  periods: readonly string[],
  words: ColumnWords,
): readonly PlanColumn[] {
  const shown = fields.filter((field) => field.internal !== true && field.kind !== 'attachment');
  const rankOf = ({ name }: FieldDescriptor) =>
    FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
  const title = shown.filter((field) => field.name === TITLE);
  const byPeriod = shown.filter((field) => field.element === 'period');
  const others = shown
    .filter((field) => field.name !== TITLE && field.element !== 'period')
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  return [
    ...title.map((field) => columnOf(field, null, words.action)),
    ...byPeriod.flatMap((field) =>
      periods.map((period) => columnOf(field, period, periodLabel(field, period, words))),
    ),
    ...others
      .map((field) => columnOf(field, null, field.label[words.language]))
      .flatMap((column) => (column.id === PROGRESS ? [column, stepsColumn(words)] : [column])),
  ];
}

/** How many steps are done, beside the progress that they make. */
function stepsColumn({ language }: ColumnWords): PlanColumn {
  const { one, many } = step.label;
  const label = { ...many };
  const field = { id: STEPS, name: STEPS, kind: 'text', label, custom: false } as const;
  const column = columnOf({ ...field, headings: [one.fr] }, null, label[language]);
  return {
    ...column,
    isTold: true,
    grid: { ...column.grid, width: STEPS_WIDTH, isLow: true, hasFigures: true },
  };
}

/** The periods that the plan proposes, and any that its items hold. */
export function periodsOf(
  plan: AnyRecord,
  rows: readonly AnyRecord[],
  fields: readonly FieldDescriptor[],
): readonly string[] {
  const proposed = Array.isArray(plan['priorityPeriods'])
    ? plan['priorityPeriods'].filter((period) => typeof period === 'string')
    : [];
  const periods = new Set(proposed);
  const keyed = keyedByPeriod(fields);
  for (const row of rows) addPeriods(periods, row, keyed);
  return [...periods].toSorted();
}

/** `periodsOf`, from one answer to the next: an item that holds the periods it held changes none. */
export const createPeriods = (): typeof periodsOf =>
  fromLast(periodsOf, ({ given, value }, plan, rows, fields) => {
    const [planBefore, rowsBefore, fieldsBefore] = given;
    if (planBefore !== plan || fieldsBefore !== fields) return null;
    const keyed = keyedByPeriod(fields);
    const isSame = changesBetween(rowsBefore, rows)?.every(({ before, after }) => {
      const [held, holds] = [new Set<string>(), new Set<string>()];
      addPeriods(held, before, keyed);
      addPeriods(holds, after, keyed);
      return held.symmetricDifference(holds).size === 0;
    });
    return isSame === true ? value : null;
  });

const keyedByPeriod = (fields: readonly FieldDescriptor[]): readonly FieldDescriptor[] =>
  fields.filter((field) => field.element === 'period');

function addPeriods(periods: Set<string>, row: AnyRecord, keyed: readonly FieldDescriptor[]): void {
  for (const { name } of keyed) for (const period in row[name] ?? {}) periods.add(period);
}

/** Columns in sight: by the person's choice, else as they stand at first. */
export const shownColumns = (
  columns: readonly PlanColumn[],
  chosen: (column: string) => boolean | undefined,
): readonly PlanColumn[] =>
  columns.filter((column) => column.id === TITLE || (chosen(column.id) ?? column.isShownAtFirst));

function columnOf(field: FieldDescriptor, element: string | null, label: string): PlanColumn {
  const id = element === null ? field.name : `${field.name}:${element}`;
  return {
    id,
    field,
    element,
    band: bandOf(field),
    isFixed: field.name === TITLE,
    isShownAtFirst:
      field.name === TITLE || element !== null || field.custom || FIRST.includes(field.name),
    grid: {
      id,
      label,
      shortLabel: element === null || field.custom ? undefined : shortPeriod(label),
      width: widthOf(field, element, label),
      align: field.kind === 'money' ? 'end' : undefined,
      hasFigures:
        field.element === undefined && ['date', 'money', 'integer'].includes(field.kind)
          ? true
          : undefined,
      isLow: isLow(field, element) ? true : undefined,
      isPinned: field.name === TITLE ? true : undefined,
      isFixed: field.name === TITLE ? true : undefined,
      grows: field.name === TITLE ? true : undefined,
    },
  };
}

/** A tick, or figures: one line whatever the width. */
const isLow = ({ kind, element: keyed }: FieldDescriptor, element: string | null): boolean =>
  kind === 'yesNo'
    ? keyed === undefined || element !== null
    : keyed === undefined && (kind === 'date' || kind === 'integer');

/** The period alone names the column of priorities; a column that the network added says its own name too. */
const periodLabel = (field: FieldDescriptor, period: string, { language }: ColumnWords): string => {
  const text = formatPeriod(period, language);
  return field.custom ? `${field.label[language]} ${text}` : text;
};

/** « 2024–2025 » → « 2024–25 » */
const shortPeriod = (label: string): string => label.replace(/^(\d\d)(\d\d)–\1(\d\d)$/u, '$1$2–$3');

function widthOf(field: FieldDescriptor, element: string | null, label: string): number {
  if (element !== null && !field.custom) return PERIOD_WIDTH;
  const forLabel = Math.min(LARGEST_FOR_LABEL, Math.ceil(lengthOf(label)) + PADDING);
  return Math.max(forLabel, WIDTHS[field.name] ?? usualWidth(field));
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

function usualWidth({ kind, element }: FieldDescriptor): number {
  if (kind === 'text' || kind === 'richText') return 200;
  return element === undefined ? 104 : 140;
}
