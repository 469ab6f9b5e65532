/**
 * A table of sticky notes, one a row, read into what it adds to a workshop. Nothing is written here. With any problem,
 * nothing is to be imported.
 *
 * Axes and categories are known by their names, in the order in which the table first says them. A table read twice
 * adds nothing the second time: rows are matched with notes that say the same at the same place, one for one, so that
 * six notes of the same words stay six.
 */
import { fold } from '../../lib/fold.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Field, RecordType } from '../../model/model.ts';
import type { Language } from '../../model/value-text.ts';
import { byPosition } from '../position.ts';
import { type CellProblem, type Directory, nameKey, readCell } from '../sheet-cell.ts';
import type { Axis, Category, Note } from './tally.ts';

export interface KnownNote extends Note {
  readonly id: string;
  readonly text: string;
  readonly organisation: string | null;
}

export interface KnownWorkshop {
  readonly axes: readonly Axis[];
  readonly categories: readonly Category[];
  readonly notes: readonly KnownNote[];
}

export interface NoteTypes {
  readonly axis: RecordType;
  readonly category: RecordType;
  readonly note: RecordType;
}

export interface NewNote {
  /** Index in `axes`, and in `categories`. */
  readonly axis: number | null;
  readonly category: number | null;
  readonly cells: readonly {
    readonly field: string;
    readonly value: string | number | boolean | null;
  }[];
}

export interface NotesTable {
  readonly columns: readonly { readonly heading: string; readonly meaning: string | null }[];
  /** Those there first, in their order, then those that the table adds; `notes` counts its rows. */
  readonly axes: readonly {
    readonly id: string | null;
    readonly title: string;
    readonly notes: number;
  }[];
  readonly categories: readonly {
    readonly id: string | null;
    readonly axis: number;
    readonly title: string;
  }[];
  readonly notes: readonly NewNote[];
  readonly known: number;
  readonly problems: readonly NoteProblem[];
}

export interface NoteProblem {
  /** Row of the file, the heading being 1. */
  readonly row: number;
  readonly column: string;
  readonly reason: CellProblem;
  readonly value: string;
}

export type NotesRefusal =
  | { readonly code: 'sheet-empty' }
  | { readonly code: 'sheet-no-notes' }
  | { readonly code: 'sheet-doubled-heading'; readonly heading: string };

const MOST_PROBLEMS = 1_000;
const AXIS_TITLE = 'axis title';

/** @param sheet headings first */
export function readNotesTable(
  sheet: readonly (readonly string[])[],
  workshop: KnownWorkshop,
  types: NoteTypes,
  directory: Directory,
  language: Language,
): Result<NotesTable, NotesRefusal> {
  const [headings, ...body] = sheet;
  if (headings === undefined || body.every(isBlank)) return err({ code: 'sheet-empty' });
  const columns = headings.map((heading) => ({ heading, meaning: meaningOf(heading, types) }));
  const doubled = columns.find(
    ({ meaning }, index) =>
      meaning !== null && columns.findIndex((other) => other.meaning === meaning) < index,
  );
  if (doubled !== undefined)
    return err({ code: 'sheet-doubled-heading', heading: doubled.heading });
  const meanings = new Set(columns.map(({ meaning }) => meaning));
  if (!meanings.has('text') && !meanings.has('count')) return err({ code: 'sheet-no-notes' });

  const axes = namedPlaces(
    workshop.axes.toSorted(byPosition).map((one) => ({ ...one, under: null })),
  );
  const categories = namedPlaces(
    workshop.categories
      .toSorted(byPosition)
      .map((one) => ({ ...one, under: axes.indexOfId(one.axis ?? '') })),
  );
  const unmatched = countOf(workshop.notes.map((note) => spotOf(note, workshop)));
  const rowsUnder = new Map<number, number>();
  const notes: NewNote[] = [];
  const problems: NoteProblem[] = [];
  let known = 0;
  for (const [index, row] of body.entries()) {
    if (isBlank(row)) continue;
    const given = new Map(columns.map(({ meaning }, at) => [meaning, row[at]?.trim() ?? '']));
    const cells: NewNote['cells'][number][] = [];
    for (const [at, { heading, meaning }] of columns.entries()) {
      const field = types.note.fields.find(({ name }) => name === meaning);
      if (field === undefined || meaning === 'axis' || meaning === 'category') continue;
      const read = readCell(field, '', row[at] ?? '', {}, directory, language);
      if (typeof read === 'string')
        problems.push({
          row: index + 2,
          column: heading,
          reason: read,
          value: (row[at] ?? '').slice(0, 200),
        });
      else
        cells.push(
          ...(read?.changes ?? []).map(({ field: name, value }) => ({ field: name, value })),
        );
    }
    const axisTitle = given.get(AXIS_TITLE) || given.get('axis') || '';
    const axis = axisTitle === '' ? null : axes.place(axisTitle, null);
    const categoryTitle = given.get('category') ?? '';
    const category =
      axis === null || categoryTitle === '' ? null : categories.place(categoryTitle, axis);
    if (axis !== null) rowsUnder.set(axis, (rowsUnder.get(axis) ?? 0) + 1);
    const spot = spotKey(axisTitle, axis === null ? '' : categoryTitle, cells);
    const left = unmatched.get(spot) ?? 0;
    if (left > 0) {
      unmatched.set(spot, left - 1);
      known += 1;
    } else if (cells.length > 0) {
      notes.push({ axis, category, cells });
    }
  }
  return ok({
    columns: columns.map(({ heading, meaning }) => ({
      heading,
      meaning: meaning === AXIS_TITLE ? 'axis' : meaning,
    })),
    axes: axes
      .all()
      .map(({ id, title }, index) => ({ id, title, notes: rowsUnder.get(index) ?? 0 })),
    categories: categories.all().map(({ id, title, under }) => ({ id, title, axis: under ?? 0 })),
    notes,
    known,
    problems: problems.slice(0, MOST_PROBLEMS),
  });
}

const isBlank = (cells: readonly string[]): boolean => cells.every((text) => text.trim() === '');

function meaningOf(heading: string, { axis, category, note }: NoteTypes): string | null {
  const folded = fold(heading);
  if (folded === '') return null;
  const isOf = (field: Field): boolean =>
    [field.label.fr, field.label.en, ...(field.headings ?? [])].some((one) => fold(one) === folded);
  const columns = note.fields.filter(({ internal }) => internal !== true);
  const named = columns.find((field) => isOf(field));
  if (named !== undefined) return named.name;
  // « Intitulé de l’axe » beside « Axe »: the number in one column, the name in the other.
  const isTitleOf = (type: RecordType): boolean =>
    type.fields.some(
      ({ name, headings }) =>
        name === 'title' && (headings ?? []).some((one) => fold(one) === folded),
    );
  if (isTitleOf(axis)) return AXIS_TITLE;
  return isTitleOf(category) ? 'category' : null;
}

interface Place {
  readonly id: string | null;
  readonly title: string;
  readonly under: number | null;
}

/** Places known by their name, under another or under none; a name not met yet is a new one. */
function namedPlaces(there: readonly Place[]) {
  const all: Place[] = [...there];
  const keyOf = (title: string, under: number | null): string => `${under ?? ''}/${nameKey(title)}`;
  const byName = new Map<string, number>();
  for (const [index, { title, under }] of all.entries())
    if (!byName.has(keyOf(title, under))) byName.set(keyOf(title, under), index);
  return {
    all: (): readonly Place[] => all,
    indexOfId: (id: string): number => all.findIndex((place) => place.id === id),
    place(title: string, under: number | null): number {
      const key = keyOf(title, under);
      const known = byName.get(key);
      if (known !== undefined) return known;
      byName.set(key, all.length);
      return all.push({ id: null, title, under }) - 1;
    },
  };
}

/** What makes two notes the same row: where they stand, what they say and who said it. */
function spotOf(note: KnownNote, { axes, categories }: KnownWorkshop): string {
  const axis = axes.find(({ id }) => id === note.axis)?.title ?? '';
  const category = categories.find(({ id }) => id === note.category)?.title ?? '';
  const { text, term, count, organisation } = note;
  const cells = Object.entries({ text, term, count, organisation }).map(([field, value]) => ({
    field,
    value,
  }));
  return spotKey(axis, category, cells);
}

const SAID = ['text', 'term', 'count', 'organisation'];

const spotKey = (axis: string, category: string, cells: NewNote['cells']): string =>
  JSON.stringify([
    nameKey(axis),
    nameKey(category),
    SAID.map((name) => cells.find(({ field }) => field === name)?.value || null),
  ]);

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
