/** Which field of a record each column of a table holds, by its heading or as a person says. */
import { fold } from '../lib/fold.ts';
import type { Field, RecordType } from '../model/model.ts';
import {
  explicitKey,
  fieldOfKey,
  fieldTarget,
  isIdHeading,
  keyedField,
  plainField,
  type FieldTarget,
} from './record-headings.ts';

export type RecordTarget = { readonly kind: 'id' } | FieldTarget;

export interface RecordColumn {
  readonly heading: string;
  /** null: left out. */
  readonly target: RecordTarget | null;
}

export interface ChosenTarget {
  readonly column: number;
  /** `id`, the name of a field, or null to leave the column out. */
  readonly target: string | null;
  readonly element: string;
}

export interface RememberedTarget extends Omit<ChosenTarget, 'column'> {
  readonly heading: string;
}

interface SaidOfColumns {
  readonly type: RecordType;
  readonly chosen: readonly ChosenTarget[];
  readonly remembered?: readonly RememberedTarget[];
}

/** The fields that a table shows. */
export const tableFields = ({ fields }: RecordType): Field[] =>
  fields.filter(({ internal, kind }) => internal !== true && kind !== 'attachment');

/** What each column holds: what is said of it now, what was said of such a heading before, else what its heading says. */
export function columnsFor(
  headings: readonly string[],
  body: readonly (readonly string[])[],
  { type, chosen, remembered = [] }: SaidOfColumns,
): readonly RecordColumn[] {
  const fields = tableFields(type);
  const said = saidOf(headings, chosen, remembered);
  const choosing = new Set(chosen.map(({ column }) => column));
  const taken = new Set(
    [...said.values()].filter(({ column }) => !choosing.has(column)).map(keyOfChosen),
  );
  const columns = headings.map((heading, index): RecordColumn => {
    const one = said.get(index);
    if (one !== undefined) return { heading, target: chosenTarget(one, fields) };
    const target = meaningOf(heading, fields);
    // What a person once said of a column stands before what another seems to say.
    const isTaken = target !== null && taken.has(keyOfTarget(target));
    return { heading, target: isTaken ? null : target };
  });
  const [title] = type.title;
  const naming = fields.find(({ name }) => name === title);
  const isNamed = columns.some(
    ({ target }) =>
      target?.kind === 'id' || (target?.kind === 'field' && type.title.includes(target.field.name)),
  );
  // A table of things has their names in its first full column, whatever its heading says.
  const isText = naming?.kind === 'text' && naming.element === undefined;
  if (isNamed || naming === undefined || !isText) return columns;
  const at = columns.findIndex(
    ({ target }, index) => target === null && !said.has(index) && isFull(body, index),
  );
  const target = fieldTarget(naming, '');
  return columns.map((column, index) => (index === at ? { ...column, target } : column));
}

/** What is said of each column: now, else the last time that a table had such a heading. */
function saidOf(
  headings: readonly string[],
  chosen: readonly ChosenTarget[],
  remembered: readonly RememberedTarget[],
): ReadonlyMap<number, ChosenTarget> {
  const said = new Map(chosen.map((one) => [one.column, one]));
  const meant = new Set(chosen.map(keyOfChosen));
  const known = new Map(remembered.map((one) => [fold(one.heading), one]));
  for (const [column, heading] of headings.entries()) {
    const one = known.get(fold(heading));
    if (one === undefined || fold(heading) === '' || said.has(column)) continue;
    const key = keyOfChosen(one);
    if (one.target !== null && meant.has(key)) continue;
    meant.add(key);
    said.set(column, { column, target: one.target, element: one.element });
  }
  return said;
}

const keyOfChosen = ({ target, element }: Omit<ChosenTarget, 'column'>): string =>
  target === 'id' ? 'id' : `${target ?? ''} ${element}`;

const keyOfTarget = (target: RecordTarget): string =>
  target.kind === 'id' ? 'id' : `${target.field.name} ${target.element}`;

const MOST_EMPTY = 0.1;

const isFull = (body: readonly (readonly string[])[], column: number): boolean =>
  body.filter((row) => (row[column] ?? '').trim() === '').length <= body.length * MOST_EMPTY;

function meaningOf(heading: string, fields: readonly Field[]): RecordTarget | null {
  if (isIdHeading(heading)) return { kind: 'id' };
  const key = explicitKey(heading);
  return (
    (key === undefined ? null : fieldOfKey(key, fields)) ??
    plainField(heading, fields) ??
    keyedField(heading, fields)
  );
}

function chosenTarget({ target, element }: ChosenTarget, fields: readonly Field[]) {
  if (target === null) return null;
  if (target === 'id') return { kind: 'id' } as const;
  const field = fields.find(({ name }) => name === target);
  return field === undefined ? null : fieldTarget(field, element);
}

/** The heading of a column that holds what another holds already. */
export function firstDoubled(columns: readonly RecordColumn[]): string | undefined {
  const seen = new Set<string>();
  for (const { heading, target } of columns) {
    if (target === null) continue;
    const key = keyOfTarget(target);
    if (seen.has(key)) return heading;
    seen.add(key);
  }
  return undefined;
}
