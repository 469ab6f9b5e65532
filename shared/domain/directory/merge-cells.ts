/**
 * What a record that goes has and the one that stays has not, cell by cell: what merging proposes to bring over. Where
 * both say something else, the one that stays keeps its own unless a person chooses otherwise.
 */
import { isSet, type Value } from '../../model/field.ts';
import type { Field } from '../../model/model.ts';

export interface MergedCell {
  readonly field: string;
  readonly element: string;
  /** Of the record that stays; null where it says nothing. */
  readonly kept: Value;
  readonly value: Value;
  /** The record that goes it comes from. */
  readonly from: string;
}

/** Of a type, and of its fields, what the rule reads: as declared, or as it is described to the window. */
interface MergedType {
  readonly title: readonly string[];
  readonly fields: readonly MergedField[];
}

interface MergedField extends Pick<Field, 'name' | 'kind'> {
  readonly element?: Field['element'] | undefined;
  readonly internal?: boolean | undefined;
  readonly structural?: boolean | undefined;
}

const fieldNamed = ({ fields }: MergedType, name: string): MergedField | undefined =>
  fields.find((field) => field.name === name);

type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Every cell of those that go whose value the one that stays lacks, the first that has it speaking for the others. */
export function mergedCells(
  type: MergedType,
  kept: AnyRecord,
  gone: readonly AnyRecord[],
): MergedCell[] {
  const found = new Map<string, MergedCell>();
  for (const record of gone) {
    for (const cell of [...cellsOf(type, record), ...otherNames(type, kept, record)]) {
      const key = `${cell.field}\n${cell.element}`;
      const standing = valueIn(type, kept, cell.field, cell.element);
      if (standing === cell.value || found.has(key)) continue;
      found.set(key, { ...cell, kept: standing, from: record.id });
    }
  }
  return [...found.values()];
}

/** What is brought over unless a person says otherwise: all that fills an empty cell. */
export const fillsEmpty = ({ kept }: MergedCell): boolean => kept === null;

type Cell = Pick<MergedCell, 'field' | 'element' | 'value'>;

function cellsOf(type: MergedType, record: AnyRecord): Cell[] {
  return type.fields.filter(isBroughtOver).flatMap((field) =>
    elementsOf(field, record[field.name]).map(([element, value]) => ({
      field: field.name,
      element,
      value,
    })),
  );
}

const isBroughtOver = ({ internal, structural }: MergedField): boolean =>
  internal !== true && structural !== true;

function elementsOf(field: MergedField, held: unknown): [string, Value][] {
  if (isSet(field))
    return Array.isArray(held) ? held.map((member): [string, Value] => [String(member), true]) : [];
  if (field.element === undefined) return isSaid(held) ? [['', held]] : [];
  const keyed = typeof held === 'object' && held !== null ? Object.entries(held) : [];
  return keyed.flatMap(([element, value]) => (isSaid(value) ? [[element, value]] : []));
}

const isSaid = (value: unknown): value is Exclude<Value, null> =>
  (typeof value === 'string' && value !== '') ||
  typeof value === 'number' ||
  typeof value === 'boolean';

function valueIn(type: MergedType, record: AnyRecord, name: string, element: string): Value {
  const field = fieldNamed(type, name);
  if (field === undefined) return null;
  const found = elementsOf(field, record[name]).find(([one]) => one === element);
  return found?.[1] ?? null;
}

/** What a record that goes was called stays a name under which it is found. */
function otherNames(type: MergedType, kept: AnyRecord, gone: AnyRecord): Cell[] {
  const field = fieldNamed(type, 'otherNames');
  if (field === undefined || !isSet(field)) return [];
  const names = [...type.title, 'acronym'].map((name) => gone[name]);
  const known = new Set(type.title.map((name) => kept[name]).concat(kept['acronym']));
  return names
    .filter((name): name is string => typeof name === 'string' && name !== '' && !known.has(name))
    .map((name) => ({ field: field.name, element: name, value: true }));
}
