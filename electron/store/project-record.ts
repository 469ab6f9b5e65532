/** From a record's live writes to the row that queries read: pure, so that it can be replayed and compared. */
import { shown } from '#shared/domain/cell.ts';
import { readAttachment } from '#shared/model/attachment-value.ts';
import {
  type Cell,
  conflictsIn,
  type RecordState,
  standing,
  type Standing,
} from '#shared/domain/record-state.ts';
import { meantBy, mergeField, namingFields } from '#shared/domain/merged-records.ts';
import { isSet, type Value } from '#shared/model/field.ts';
import type { Field, RecordType } from '#shared/model/model.ts';

export interface ProjectedRecord {
  readonly standing: Standing;
  readonly conflicts: number;
  readonly title: string;
  /** In the order of the type's fields, as SQLite stores them. */
  readonly columns: readonly Column[];
  readonly links: readonly { readonly field: string; readonly target: string }[];
  readonly searchText: string;
  /** The record that this one says it was merged into. */
  readonly mergedInto: string | null;
}

type Column = string | number | null;

/** How records of a type are projected: what a record without any value gives, and where each field goes. */
export interface Projection {
  readonly selfSettling: ReadonlySet<string>;
  readonly empty: readonly Column[];
  readonly places: ReadonlyMap<string, FieldPlace>;
  readonly titleLength: number;
  /** Titles of types nobody searches (a column's name) stay out of the search: what is found must open. */
  readonly isSearched: boolean;
  /** Column of the field that says into which record it was merged, or -1. It alone is never resolved. */
  readonly mergeColumn: number;
  /** Ids of the fields that name a record. */
  readonly naming: ReadonlySet<string>;
}

interface FieldPlace {
  readonly field: Field;
  readonly column: number;
  /** Place in the title, or -1. */
  readonly title: number;
  readonly isSearched: boolean;
  /** What it says are ids of the records it leads to. */
  readonly isLink: boolean;
}

/** @param type undefined for one that this version does not know: its record is kept, and shown to nobody. */
export function projectionOf(type: RecordType | undefined): Projection {
  const fields = type?.fields ?? [];
  const merging = type && mergeField(type);
  return {
    selfSettling: type?.selfSettling ?? new Set(),
    empty: fields.map((field) => (field.element === undefined ? null : keyedValue(field, []))),
    places: new Map(
      fields.map((field, column) => {
        const title = placeInTitle(type, field);
        const isSearched = title < 0 && field.searchable === true;
        const isLink = (isSet(field) ? field.element : field.kind) === 'reference';
        return [field.id, { field, column, title, isSearched, isLink }];
      }),
    ),
    titleLength: type?.title.length ?? 0,
    isSearched: fields.some((field) => field.searchable === true),
    mergeColumn: merging === undefined ? -1 : fields.indexOf(merging),
    naming: namingFields(type),
  };
}

/** A record led to is named where the title is read (electron/backend/titles.ts): it may be given another name. */
const placeInTitle = (type: RecordType | undefined, { name, kind }: Field): number =>
  kind === 'reference' ? -1 : (type?.title.indexOf(name) ?? -1);

/** @param resolve which record stands for the one that a reference names */
export function projectRecord(
  projection: Projection,
  state: RecordState,
  resolve: Resolve = itself,
): ProjectedRecord {
  const { selfSettling, empty, places, titleLength, mergeColumn, naming } = projection;
  const meant = resolve === itself ? undefined : meantBy(naming, resolve);
  const stands = standing(state, selfSettling);
  const columns = [...empty];
  const links: { field: string; target: string }[] = [];
  const titles: string[] = Array.from({ length: titleLength }, () => '');
  const texts: string[] = [];
  const say = ({ field, title, isSearched, isLink }: FieldPlace, word: string): void => {
    if (isLink) links.push({ field: field.name, target: word });
    if (isSearched) texts.push(word);
    else if (title >= 0 && titles[title] === '') titles[title] = word;
  };
  const keyed = new Map<FieldPlace, Cell[]>();
  for (const cell of state.cells.values()) {
    const place = places.get(cell.field);
    if (place === undefined) continue;
    const { field, column } = place;
    if (field.element !== undefined) {
      const cells = keyed.get(place);
      if (cells === undefined) keyed.set(place, [cell]);
      else cells.push(cell);
    } else if (cell.element === '') {
      const said = storable(field, shown(cell.live)?.value ?? null);
      const value = column === mergeColumn ? said : led(field, said, resolve);
      columns[column] = value;
      if (value !== null) say(place, wordsIn(field, value));
    }
  }
  for (const [place, cells] of keyed) {
    const values = ledElements(shownElements(cells, place.field), place.field, resolve);
    columns[place.column] = keyedValue(place.field, values);
    for (const [element, value] of values) say(place, isSet(place.field) ? element : String(value));
  }
  return {
    standing: stands,
    conflicts: conflictsIn(state, selfSettling, meant).length + (stands === 'contested' ? 1 : 0),
    columns,
    links,
    title: titles.filter((part) => part !== '').join(' '),
    searchText: texts.join('\n'),
    mergedInto: textOrNull(columns[mergeColumn]),
  };
}

type ElementValue = readonly [element: string, value: Value];

type Resolve = (record: string) => string;

const itself: Resolve = (record) => record;

const textOrNull = (column: Column | undefined): string | null =>
  typeof column === 'string' ? column : null;

/** The record that stands for the one a reference names; any other value is itself. */
const led = <V extends Value>(field: Field, value: V, resolve: Resolve): V | string =>
  field.kind === 'reference' && typeof value === 'string' ? resolve(value) : value;

/** The same of elements: of members that one record stands for, there is one. */
function ledElements(
  values: readonly ElementValue[],
  field: Field,
  resolve: Resolve,
): readonly ElementValue[] {
  if (resolve === itself) return values;
  if (!isSet(field)) return values.map(([element, value]) => [element, led(field, value, resolve)]);
  if (field.element !== 'reference') return values;
  const members = new Set(values.map(([element]) => resolve(element)));
  return [...members].toSorted().map((element) => [element, true]);
}

/** Of an attachment, the name that a person gave it: nobody looks for its hash. */
const wordsIn = ({ kind }: Field, value: string | number): string =>
  kind === 'attachment' ? (readAttachment(value)?.name ?? '') : String(value);

/** The members of a set, or a value by element. */
const keyedValue = (field: Field, values: readonly ElementValue[]): string =>
  JSON.stringify(isSet(field) ? values.map(([element]) => element) : Object.fromEntries(values));

/** Sorted, so that two computers that received them in another order store the same row. */
function shownElements(cells: readonly Cell[], field: Field): ElementValue[] {
  const found: ElementValue[] = [];
  for (const { element, live } of cells) {
    const value = shown(live)?.value ?? null;
    if (element !== '' && (isSet(field) ? value === true : value !== null))
      found.push([element, value]);
  }
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A value another version wrote with another idea of the field must not break this one's table. */
function storable(field: Field, value: Value): Column {
  const wantsNumber = field.kind === 'integer' || field.kind === 'money' || field.kind === 'yesNo';
  const stored = typeof value === 'boolean' ? Number(value) : value;
  return typeof stored === (wantsNumber ? 'number' : 'string') ? stored : null;
}
