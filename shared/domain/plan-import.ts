/**
 * From a table to the changes it makes to a plan, and to a preview of them. Nothing is written here, and what
 * cannot be read is said with its row and column: with any problem, nothing is to be imported.
 *
 * An empty cell leaves the value as it is, and an item missing from the table stays: a table never deletes.
 */
import { ok, type Result } from '../lib/result.ts';
import { fieldNamed, type RecordType } from '../model/model.ts';
import { type Language, readValue } from '../model/value-text.ts';
import { headedSheet } from './heading-line.ts';
import { areNumberedThrough, type PlacedTitle } from './numbered-titles.ts';
import {
  type ChosenMeaning,
  type HeadingsRefusal,
  type PlanShape,
  readHeadings,
  type SheetColumn,
} from './plan-headings.ts';
import { type MatchedItem, matchRows, type PlanItemRecord } from './plan-matching.ts';
import { type Problem, problem, readRows, type SheetRow } from './plan-sheet.ts';
import type { Placement } from './plan-tree.ts';
import {
  columnShown,
  rowsShown,
  type ShownChange,
  type ShownColumn,
  type ShownRow,
  titleOf,
} from './plan-preview.ts';
import { positionsFor } from './plan-positions.ts';
import {
  type CellChange,
  type Directory,
  type Fields,
  nameKey,
  readCell,
  sameText,
} from './sheet-cell.ts';

export interface ExistingPlan {
  readonly id: string;
  readonly shape: PlanShape;
  readonly numbering: 'through' | 'perLevel' | 'none';
  readonly priorityPeriods: readonly string[];
  readonly placed: readonly Placement<PlanItemRecord>[];
}

export interface PlanImportInput {
  /** Headings first, or under their bands. */
  readonly sheet: readonly (readonly string[])[];
  /** null: a new plan of this title. */
  readonly plan: ExistingPlan | null;
  readonly title: string;
  /** What a person says of columns, instead of their headings. */
  readonly chosen?: readonly ChosenMeaning[];
  readonly type: RecordType;
  readonly directory: Directory;
  readonly newId: () => string;
  readonly language: Language;
}

export interface RecordChange extends CellChange {
  readonly type: 'plan' | 'planItem';
  readonly record: string;
}

export interface PlanImport {
  readonly plan: string;
  readonly columns: ShownColumn[];
  readonly rows: ShownRow[];
  /** Lines of the table below its headings. */
  readonly lines: number;
  readonly problems: Problem[];
  readonly changes: readonly RecordChange[];
}

export type PlanImportRefusal = HeadingsRefusal | { readonly code: 'sheet-empty' };

/** Enough to see what is wrong with a table; more would only be scrolled past. */
const MOST_PROBLEMS = 1_000;
const PRIORITY = 'priority';

export function importPlan(input: PlanImportInput): Result<PlanImport, PlanImportRefusal> {
  const { sheet, plan, type } = input;
  const known = plan === null || isUntouched(plan) ? null : plan.shape;
  const { headings, body, above } = headedSheet(sheet, known);
  if (isBlank(headings) || body.every(isBlank)) {
    return { ok: false, error: { code: 'sheet-empty' } };
  }
  const read = readHeadings(headings, type, known, input.chosen);
  if (!read.ok) return read;
  const { columns, shape } = read.value;
  const { rows, problems } = readRows(body, columns, above + 1);
  const isNumbered = areNumberedThrough(objectivesIn(rows, shape));
  const matched = matchRows(withoutForeignIds(rows, plan), {
    placed: plan?.placed ?? [],
    actionRank: shape.actionRank,
    stripsNumbers: isNumbered && (known === null || plan?.numbering === 'through'),
    newId: input.newId,
  });
  const items = matched.items.map((item) => readItem(item, input));
  const shown = items.map((item) => item.shown);
  const id = plan?.id ?? input.newId();
  const structure = structureChanges(id, matched.items, plan);
  const values = items.flatMap((item) => item.values);
  return ok({
    plan: id,
    columns: columns.map((column) => columnShown(column, shape)),
    rows: rowsShown(matched.items, shown, plan?.placed ?? []),
    lines: body.length,
    problems: [...problems, ...matched.problems, ...items.flatMap((item) => item.problems)]
      .toSorted((a, b) => a.row - b.row)
      .slice(0, MOST_PROBLEMS),
    changes: [
      ...planChanges(id, input, shape, isNumbered, columns, values),
      ...structure,
      ...values,
    ],
  });
}

/** An empty plan takes the shape of its first table: levels, their names, numbering. */
const isUntouched = ({ placed, shape }: ExistingPlan): boolean =>
  placed.length === 0 && Object.keys(shape.levelNames).length === 0;

const isBlank = (cells: readonly string[]): boolean => cells.every((text) => text.trim() === '');

/** The objectives of the table, each once, in its order. */
function objectivesIn(rows: readonly SheetRow[], { actionRank }: PlanShape): PlacedTitle[] {
  const objectives = new Map<string, PlacedTitle>();
  for (const { path } of rows) {
    const title = path.get(actionRank - 1);
    if (title === undefined) continue;
    const above = [...path]
      .filter(([rank]) => rank < actionRank - 1)
      .map(([, text]) => nameKey(text));
    const place = JSON.stringify(above);
    objectives.set(JSON.stringify([place, title]), { place, title });
  }
  return [...objectives.values()];
}

/** In a new plan, identifiers are those of another: they name nothing here. */
const withoutForeignIds = (
  rows: readonly SheetRow[],
  plan: ExistingPlan | null,
): readonly SheetRow[] => (plan === null ? rows.map((row) => ({ ...row, id: '' })) : rows);

interface ReadItem {
  readonly values: readonly RecordChange[];
  readonly shown: ShownChange[];
  readonly problems: readonly Problem[];
}

function readItem(item: MatchedItem, { type, directory, language }: PlanImportInput): ReadItem {
  const values: RecordChange[] = [];
  const shown: ShownChange[] = [];
  const problems: Problem[] = [];
  const before: Fields = item.placed?.item ?? {};
  const change = (cell: CellChange): void =>
    void values.push({ ...cell, type: 'planItem', record: item.id });

  const titleNow = titleOf(before);
  if (item.title !== undefined && !sameText(item.title.trim(), titleNow.trim())) {
    const title = readValue(fieldNamed(type, 'title') ?? { kind: 'text' }, item.title, language);
    if (title.ok) change({ field: 'title', value: title.value });
    else
      problems.push(
        problem(item.row, '', title.error.reason === 'too-long' ? 'too-long' : 'value', item.title),
      );
    if (item.placed !== undefined)
      shown.push({ field: 'title', element: '', before: titleNow, after: item.title });
  }
  for (const { heading, target, text } of item.own?.cells ?? []) {
    const { field, element } = target;
    const read = readCell(field, element, text, before, directory, language);
    if (typeof read === 'string') problems.push(problem(item.row, heading, read, text));
    else if (read !== undefined) {
      shown.push({ field: field.name, element, before: read.before, after: read.after });
      for (const cell of read.changes) change(cell);
    }
  }
  return { values, shown, problems };
}

/** Where new and moved items stand. */
function structureChanges(
  plan: string,
  items: readonly MatchedItem[],
  existing: ExistingPlan | null,
): RecordChange[] {
  const positions = positionsFor(items, existing?.placed ?? []);
  return items.flatMap((item): RecordChange[] => {
    const position = positions.get(item.id);
    if (position === undefined) return [];
    const cell = (field: string, value: string | null): RecordChange => ({
      type: 'planItem',
      record: item.id,
      field,
      value,
    });
    const isNew = item.placed === undefined;
    return [
      ...(isNew ? [cell('plan', plan)] : []),
      ...(isNew && item.under === null ? [] : [cell('parent', item.under)]),
      cell('position', position),
    ];
  });
}

function planChanges(
  record: string,
  { plan, title }: PlanImportInput,
  shape: PlanShape,
  isNumbered: boolean,
  columns: readonly SheetColumn[],
  values: readonly RecordChange[],
): RecordChange[] {
  const periodsSet = values.filter(({ field, value }) => field === PRIORITY && value === true);
  const used = new Set(periodsSet.map(({ element }) => element ?? ''));
  const shown = columns.flatMap(({ target }) =>
    target?.kind === 'field' && target.field.name === PRIORITY ? [target.element] : [],
  );
  const periods = (plan === null || isUntouched(plan) ? shown : [...used]).filter(
    (period) => plan?.priorityPeriods.includes(period) !== true,
  );
  const cells: CellChange[] = periods.map((element) => ({
    field: 'priorityPeriods',
    element,
    value: true,
  }));
  if (plan === null || isUntouched(plan)) {
    const names = Object.entries(shape.levelNames);
    cells.unshift(
      ...(plan === null ? [{ field: 'title', value: title }] : []),
      { field: 'numbering', value: isNumbered ? 'through' : 'none' },
      { field: 'actionRank', value: shape.actionRank },
      ...names.map(([element, value]) => ({ field: 'levelNames', element, value })),
    );
  }
  return cells.map((cell) => ({ ...cell, type: 'plan', record }));
}
