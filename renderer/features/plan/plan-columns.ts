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
import { recordColumn, type RecordColumn } from '#renderer/records/record-column.ts';

export interface PlanColumn extends RecordColumn {
  readonly band: BandName;
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

function columnOf(field: FieldDescriptor, element: string | null, label: string): PlanColumn {
  const isFixed = field.name === TITLE;
  const isShownAtFirst = isFixed || element !== null || field.custom || FIRST.includes(field.name);
  const width = WIDTHS[field.name];
  return {
    ...recordColumn(field, element, { label, isShownAtFirst, isFixed, width }),
    band: bandOf(field),
  };
}

/** The period alone names the column of priorities; a column that the network added says its own name too. */
const periodLabel = (field: FieldDescriptor, period: string, { language }: ColumnWords): string => {
  const text = formatPeriod(period, language);
  return field.custom ? `${field.label[language]} ${text}` : text;
};
