/**
 * Records found to be the same: the one that goes says in its cell `mergedInto` which one stands for it. Nothing that
 * led to it is rewritten; whoever shows a reference shows the record that stands for the one it names.
 *
 * Invariants: the answer depends on the cells and on which records stand, never on the order in which either came;
 * a record that stands is always shown, itself or by another; in a circle, which two offices can make without knowing
 * of each other, the smallest id stands for all.
 */
import type { Value } from '../model/field.ts';
import { fieldNamed, type Field, type RecordType } from '../model/model.ts';
import type { MeantIn } from './record-state.ts';

/** The field by which a record of the type goes into another; undefined where none can. */
export function mergeField(type: RecordType): Field | undefined {
  const field = fieldNamed(type, 'mergedInto');
  return field?.kind === 'reference' && field.target === type.name ? field : undefined;
}

/** Ids of the fields whose values name a record: two that one record stands for are no conflict. */
export function namingFields(type: RecordType | undefined): ReadonlySet<string> {
  const merging = type && mergeField(type);
  const naming = type?.fields.filter((field) => field.kind === 'reference' && field !== merging);
  return new Set(naming?.map(({ id }) => id));
}

/** What the values of those fields come to. */
export function meantBy(naming: ReadonlySet<string>, resolve: (record: string) => string): MeantIn {
  const meant = (value: Value): Value => (typeof value === 'string' ? resolve(value) : value);
  return (field) => (naming.has(field) ? meant : undefined);
}

/** Record → the one it was merged into, as the cells say it. */
export type Merges = ReadonlyMap<string, string>;

/**
 * The record that stands for another: the last of its chain that stands, so that a chain whose end was deleted, or did
 * not arrive, ends before it. Itself, when none does.
 */
export function survivorOf(
  record: string,
  merges: Merges,
  stands: (record: string) => boolean,
): string {
  const path = [record];
  let next = merges.get(record);
  while (next !== undefined && !path.includes(next)) {
    path.push(next);
    next = merges.get(next);
  }
  const circle = next === undefined ? [] : path.slice(path.indexOf(next)).filter(stands);
  const [smallest] = circle.toSorted();
  return smallest ?? path.slice(1).findLast(stands) ?? record;
}

/** Those that another stands for, each with it. */
export function survivorsOf(
  merges: Merges,
  stands: (record: string) => boolean,
): Map<string, string> {
  const survivors = new Map<string, string>();
  for (const record of merges.keys()) {
    const survivor = survivorOf(record, merges, stands);
    if (survivor !== record) survivors.set(record, survivor);
  }
  return survivors;
}
