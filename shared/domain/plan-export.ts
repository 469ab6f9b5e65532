/**
 * A plan as a table: one row per item in the order of the tree, its identifier, the titles from the top down to
 * it, then every field. What a table cannot hold (a name that was not received) is an empty cell, and importing
 * the table back changes nothing.
 */
import { isSet } from '../model/field.ts';
import type { Field, RecordType } from '../model/model.ts';
import { readElement, writeElement } from '../model/element-text.ts';
import type { Language } from '../model/value-text.ts';
import { columnsOf, type PlanShape, type Target, writeHeadings } from './plan-headings.ts';
import type { ExistingPlan } from './plan-import.ts';
import type { PlanItemRecord } from './plan-matching.ts';
import { titleOf } from './plan-preview.ts';
import type { Placement } from './plan-tree.ts';
import { type Directory, keyedValue, writeCell } from './sheet-cell.ts';

export type Exported = Pick<ExistingPlan, 'shape' | 'priorityPeriods' | 'placed'>;
type InUse = Pick<ExistingPlan, 'priorityPeriods' | 'placed'>;
type Placed = Placement<PlanItemRecord>;

export interface PlanTable {
  readonly headings: readonly string[];
  readonly columns: readonly Target[];
  /** One per item, in the order of the tree. */
  readonly rows: readonly PlanTableRow[];
}

export interface PlanTableRow {
  readonly item: PlanItemRecord;
  /** By rank, from the top down to the item. */
  readonly titles: ReadonlyMap<number, string>;
}

/** The plan's columns and rows, their cells still to be written. */
export function planTable(plan: Exported, type: RecordType, language: Language): PlanTable {
  const columns: Target[] = [
    { kind: 'id' },
    ...ranksOf(plan).map((rank): Target => ({ kind: 'title', rank })),
    ...columnsOf(type).flatMap((field) => fieldTargets(field, plan, language)),
  ];
  const byId = new Map(plan.placed.map((placed) => [placed.item.id, placed]));
  return {
    headings: writeHeadings(columns, type, plan.shape, language),
    columns,
    rows: plan.placed.map((placed) => ({
      item: placed.item,
      titles: titlesDownTo(placed, byId),
    })),
  };
}

/** Rows of text, headings first. */
export function exportPlan(
  plan: Exported,
  type: RecordType,
  directory: Directory,
  language: Language,
): string[][] {
  const { headings, columns, rows } = planTable(plan, type, language);
  return [
    [...headings],
    ...rows.map((row) => columns.map((target) => cellText(target, row, directory, language))),
  ];
}

export function cellText(
  target: Target,
  { item, titles }: PlanTableRow,
  directory: Directory,
  language: Language,
): string {
  if (target.kind === 'id') return item.id;
  if (target.kind === 'title') return titles.get(target.rank) ?? '';
  return writeCell(target.field, target.element, item, directory, language);
}

function ranksOf({ placed, shape }: { placed: readonly Placed[]; shape: PlanShape }): number[] {
  let deepest = shape.actionRank;
  for (const { rank } of placed) deepest = Math.max(deepest, rank);
  return Array.from({ length: deepest }, (_, index) => index + 1);
}

export type FieldTarget = Extract<Target, { kind: 'field' }>;

/** A column, or for a field keyed by year, period or rank, one per element in use. */
export function fieldTargets(field: Field, plan: InUse, language: Language): FieldTarget[] {
  const kind = field.element;
  if (kind === undefined || isSet(field)) return [{ kind: 'field', field, element: '' }];
  const used = new Set(field.name === 'priority' ? plan.priorityPeriods : []);
  for (const { item } of plan.placed) {
    for (const element of Object.keys(item[field.name] ?? {})) {
      if (keyedValue(item[field.name], element) !== null) used.add(element);
    }
  }
  return [...used]
    .filter((element) => readElement(kind, writeElement(kind, element, language)) === element)
    .toSorted()
    .map((element): FieldTarget => ({ kind: 'field', field, element }));
}

function titlesDownTo(placed: Placed, byId: ReadonlyMap<string, Placed>): Map<number, string> {
  const titles = new Map<number, string>();
  let at: Placed | undefined = placed;
  while (at !== undefined && !titles.has(at.rank)) {
    titles.set(at.rank, titleOf(at.item));
    at = at.under === null ? undefined : byId.get(at.under);
  }
  return titles;
}
