/** From a record's live writes to the row that queries read: pure, so that it can be replayed and compared. */
import { shown } from '#shared/domain/cell.ts';
import {
  conflictsIn,
  type RecordState,
  standing,
  type Standing,
} from '#shared/domain/record-state.ts';
import { isSet, type Value } from '#shared/model/field.ts';
import { type Field, fieldNamed, type RecordType } from '#shared/model/model.ts';

export interface ProjectedRecord {
  readonly standing: Standing;
  readonly conflicts: number;
  readonly title: string;
  /** In the order of the type's fields, as SQLite stores them. */
  readonly columns: readonly (string | number | null)[];
  readonly links: readonly { readonly field: string; readonly target: string }[];
  readonly searchText: string;
}

export function projectRecord(type: RecordType | undefined, state: RecordState): ProjectedRecord {
  const settlesItself = selfSettling(type);
  const stands = standing(state, settlesItself);
  const conflicts = conflictsIn(state, settlesItself).length + (stands === 'contested' ? 1 : 0);
  if (type === undefined) {
    return { standing: stands, conflicts, title: '', columns: [], links: [], searchText: '' };
  }
  const values = new Map(type.fields.map((field) => [field, shownElements(state, field)]));
  return {
    standing: stands,
    conflicts,
    title: titleOf(type, values),
    columns: type.fields.map((field) => columnOf(field, values.get(field) ?? [])),
    links: type.fields.flatMap((field) => linksOf(field, values.get(field) ?? [])),
    searchText: searchTextOf(type, values),
  };
}

export const selfSettling =
  (type: RecordType | undefined) =>
  (field: string): boolean =>
    type?.fields.some(({ id, settlesItself }) => id === field && settlesItself === true) ?? false;

type ShownElements = readonly (readonly [element: string, value: Value])[];

function shownElements(state: RecordState, field: Field): ShownElements {
  const elements: [string, Value][] = [];
  for (const [element, live] of state.cells.get(field.id) ?? []) {
    const value = shown(live)?.value ?? null;
    const isKeyed = element !== '';
    if (value !== null && isKeyed === (field.element !== undefined))
      elements.push([element, value]);
  }
  return elements.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function columnOf(field: Field, elements: ShownElements): string | number | null {
  if (isSet(field)) return JSON.stringify(members(elements));
  if (field.element !== undefined) return JSON.stringify(Object.fromEntries(elements));
  const value = elements[0]?.[1] ?? null;
  return typeof value === 'boolean' ? Number(value) : storable(field, value);
}

/** A value another version wrote with another idea of the field must not break this one's table. */
function storable(field: Field, value: Exclude<Value, boolean>): string | number | null {
  const wantsNumber = field.kind === 'integer' || field.kind === 'money' || field.kind === 'yesNo';
  return typeof value === (wantsNumber ? 'number' : 'string') ? value : null;
}

const members = (elements: ShownElements): string[] =>
  elements.filter(([, value]) => value === true).map(([element]) => element);

function titleOf(type: RecordType, values: ReadonlyMap<Field, ShownElements>): string {
  const parts = type.title.map((name) => {
    const field = fieldNamed(type, name);
    return field === undefined ? '' : String(values.get(field)?.[0]?.[1] ?? '');
  });
  return parts.filter((part) => part !== '').join(' ');
}

function linksOf(field: Field, elements: ShownElements): { field: string; target: string }[] {
  const targets =
    field.element === 'reference'
      ? members(elements)
      : field.kind === 'reference'
        ? elements.map(([, value]) => String(value))
        : [];
  return targets.map((target) => ({ field: field.name, target }));
}

function searchTextOf(type: RecordType, values: ReadonlyMap<Field, ShownElements>): string {
  const texts: string[] = [];
  for (const field of type.fields) {
    if (field.searchable !== true || type.title.includes(field.name)) continue;
    const elements = values.get(field) ?? [];
    texts.push(...(isSet(field) ? members(elements) : elements.map(([, value]) => String(value))));
  }
  return texts.join('\n');
}
