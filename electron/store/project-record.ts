/** From a record's live writes to the row that queries read: pure, so that it can be replayed and compared. */
import { readAttachment } from '#shared/model/attachment-value.ts';
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
  readonly columns: readonly Column[];
  readonly links: readonly { readonly field: string; readonly target: string }[];
  readonly searchText: string;
}

type Column = string | number | null;

/** How records of a type are projected: what a record without any value gives, and where each field goes. */
export interface Projection {
  readonly selfSettling: ReadonlySet<string>;
  readonly empty: readonly Column[];
  readonly places: ReadonlyMap<string, FieldPlace>;
  readonly titleLength: number;
}

interface FieldPlace {
  readonly field: Field;
  readonly column: number;
  /** Place in the title, or -1. */
  readonly title: number;
}

/** @param type undefined for one that this version does not know: its record is kept, and shown to nobody. */
export function projectionOf(type: RecordType | undefined): Projection {
  const fields = type?.fields ?? [];
  return {
    selfSettling: type?.selfSettling ?? new Set(),
    empty: fields.map((field) => (isSet(field) ? '[]' : field.element === undefined ? null : '{}')),
    places: new Map(
      fields.map((field, column) => [
        field.id,
        { field, column, title: type?.title.indexOf(field.name) ?? -1 },
      ]),
    ),
    titleLength: type?.title.length ?? 0,
  };
}

export function projectRecord(projection: Projection, state: RecordState): ProjectedRecord {
  const { selfSettling, empty, places, titleLength } = projection;
  const stands = standing(state, selfSettling);
  const columns = [...empty];
  const links: { field: string; target: string }[] = [];
  const titles = Array.from({ length: titleLength }, () => '');
  const texts: string[] = [];
  for (const [id, elements] of state.cells) {
    const place = places.get(id);
    if (place === undefined) continue;
    const { field, column, title } = place;
    const values = valuesOf(field, elements);
    columns[column] = values.column;
    for (const target of values.targets) links.push({ field: field.name, target });
    if (title >= 0) titles[title] = values.texts[0] ?? '';
    else if (field.searchable === true) texts.push(...values.texts);
  }
  return {
    standing: stands,
    conflicts: conflictsIn(state, selfSettling).length + (stands === 'contested' ? 1 : 0),
    columns,
    links,
    title: titles.filter((part) => part !== '').join(' '),
    searchText: texts.join('\n'),
  };
}

interface FieldValues {
  readonly column: Column;
  /** Ids of the records it leads to. */
  readonly targets: readonly string[];
  /** Its words, for the title and the search. */
  readonly texts: readonly string[];
}

const NONE: readonly string[] = [];

type Elements = ReadonlyMap<string, Live>;

function valuesOf(field: Field, elements: Elements): FieldValues {
  if (isSet(field)) return setValues(field, elements);
  if (field.element !== undefined) return keyedValues(field, elements);
  const live = elements.get('');
  const column = live === undefined ? null : storable(field, shown(live)?.value ?? null);
  const texts = column === null ? NONE : [wordsIn(field, column)];
  return { column, texts, targets: field.kind === 'reference' ? texts : NONE };
}

/** Of an attachment, the name that a person gave it: nobody looks for its hash. */
const wordsIn = ({ kind }: Field, column: string | number): string =>
  kind === 'attachment' ? (readAttachment(column)?.name ?? '') : String(column);

function setValues(field: Field, elements: Elements): FieldValues {
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
  const values = shownElements(elements).filter(([, value]) => value !== null);
  const texts = values.map(([, value]) => String(value));
  const column = JSON.stringify(Object.fromEntries(values));
  return { column, texts, targets: field.kind === 'reference' ? texts : NONE };
}

/** Sorted, so that two computers that received them in another order store the same row. */
function shownElements(elements: Elements): [element: string, value: Value][] {
  const found: [string, Value][] = [];
  for (const [element, live] of elements) {
    if (element !== '') found.push([element, shown(live)?.value ?? null]);
  }
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A value another version wrote with another idea of the field must not break this one's table. */
function storable(field: Field, value: Value): Column {
  const wantsNumber = field.kind === 'integer' || field.kind === 'money' || field.kind === 'yesNo';
  const stored = typeof value === 'boolean' ? Number(value) : value;
  return typeof stored === (wantsNumber ? 'number' : 'string') ? stored : null;
}
