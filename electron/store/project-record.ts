/** From a record's live writes to the row that queries read: pure, so that it can be replayed and compared. */
import { type Live, shown } from '#shared/domain/cell.ts';
import {
  conflictsIn,
  type RecordState,
  standing,
  type Standing,
} from '#shared/domain/record-state.ts';
import { isSet, type Value } from '#shared/model/field.ts';
import type { Field, RecordType } from '#shared/model/model.ts';

export interface ProjectedRecord {
  readonly standing: Standing;
  readonly conflicts: number;
  readonly title: string;
  /** In the order of the type's fields, as SQLite stores them. */
  readonly columns: readonly (string | number | null)[];
  readonly links: readonly { readonly field: string; readonly target: string }[];
  readonly searchText: string;
}

const NOTHING_SETTLES: ReadonlySet<string> = new Set();

/** @param type undefined for one that this version does not know: its record is kept, and shown to nobody. */
export function projectRecord(type: RecordType | undefined, state: RecordState): ProjectedRecord {
  const selfSettling = type?.selfSettling ?? NOTHING_SETTLES;
  const stands = standing(state, selfSettling);
  const conflicts = conflictsIn(state, selfSettling).length + (stands === 'contested' ? 1 : 0);
  const columns: (string | number | null)[] = [];
  const links: { field: string; target: string }[] = [];
  const titles = new Map<string, string>();
  const texts: string[] = [];
  for (const field of type?.fields ?? []) {
    const values = valuesOf(state, field);
    columns.push(values.column);
    for (const target of values.targets) links.push({ field: field.name, target });
    if (type?.title.includes(field.name) === true) titles.set(field.name, values.texts[0] ?? '');
    else if (field.searchable === true) texts.push(...values.texts);
  }
  const title = (type?.title ?? [])
    .map((name) => titles.get(name) ?? '')
    .filter((part) => part !== '');
  return {
    standing: stands,
    conflicts,
    columns,
    links,
    title: title.join(' '),
    searchText: texts.join('\n'),
  };
}

interface FieldValues {
  readonly column: string | number | null;
  /** Ids of the records it leads to. */
  readonly targets: readonly string[];
  /** Its words, for the title and the search. */
  readonly texts: readonly string[];
}

const NONE: readonly string[] = [];

function valuesOf(state: RecordState, field: Field): FieldValues {
  const elements = state.cells.get(field.id);
  if (isSet(field)) return setValues(field, elements);
  if (field.element !== undefined) return keyedValues(field, elements);
  const live = elements?.get('');
  const column = live === undefined ? null : storable(field, shown(live)?.value ?? null);
  const texts = column === null ? NONE : [String(column)];
  return { column, texts, targets: field.kind === 'reference' ? texts : NONE };
}

type Elements = ReadonlyMap<string, Live> | undefined;

function setValues(field: Field, elements: Elements): FieldValues {
  if (elements === undefined) return { column: '[]', targets: NONE, texts: NONE };
  const members = shownElements(elements).flatMap(([element, value]) =>
    value === true ? [element] : [],
  );
  return {
    column: JSON.stringify(members),
    texts: members,
    targets: field.element === 'reference' ? members : NONE,
  };
}

function keyedValues(field: Field, elements: Elements): FieldValues {
  if (elements === undefined) return { column: '{}', targets: NONE, texts: NONE };
  const values = shownElements(elements).filter(([, value]) => value !== null);
  const texts = values.map(([, value]) => String(value));
  const column = JSON.stringify(Object.fromEntries(values));
  return { column, texts, targets: field.kind === 'reference' ? texts : NONE };
}

/** Sorted, so that two computers that received them in another order store the same row. */
function shownElements(elements: ReadonlyMap<string, Live>): [element: string, value: Value][] {
  const found: [string, Value][] = [];
  for (const [element, live] of elements) {
    if (element !== '') found.push([element, shown(live)?.value ?? null]);
  }
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A value another version wrote with another idea of the field must not break this one's table. */
function storable(field: Field, value: Value): string | number | null {
  const wantsNumber = field.kind === 'integer' || field.kind === 'money' || field.kind === 'yesNo';
  const stored = typeof value === 'boolean' ? Number(value) : value;
  return typeof stored === (wantsNumber ? 'number' : 'string') ? stored : null;
}
