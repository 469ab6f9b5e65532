/** The wall of a workshop: under each axis its categories, under each the notes, grouped ones shown as one. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import { countOf } from '#shared/domain/prioritisation/dots.ts';
import { TERMS, type Term } from '#shared/model/sticky-note.ts';

export type WorkshopView = OutputOf<'workshop.view'>;

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly term: Term | null;
  readonly axis: string | null;
  readonly category: string | null;
  readonly organisation: string | null;
  /** How many papers it stands for, those grouped with it included. */
  readonly papers: number;
  /** Stuck on it and on those grouped with it. */
  readonly dots: number;
  /** The other wordings of its group. */
  readonly wordings: readonly Wording[];
  /** Items of plans that it became. */
  readonly becomes: readonly string[];
}

export interface Wording {
  readonly id: string;
  readonly text: string;
  readonly organisation: string | null;
  readonly dots: number;
}

export interface Section {
  /** Id of the category; null for the notes under none. */
  readonly id: string | null;
  readonly title: string;
  /** The key that puts a note there; '' beyond the alphabet, and for no category. */
  readonly letter: string;
  readonly papers: number;
  readonly notes: readonly Note[];
  readonly becomes: readonly string[];
}

export interface Column {
  /** Id of the axis; null for notes under no axis. */
  readonly id: string | null;
  readonly title: string;
  /** From 1; 0 for none. */
  readonly number: number;
  readonly papers: number;
  readonly short: number;
  readonly long: number;
  readonly becomes: readonly string[];
  /** Listed under it before anyone wrote a note, one a line. */
  readonly ideas: readonly string[];
  /** Notes to be sorted first, then the categories in their order; an empty one of no category is left out. */
  readonly sections: readonly Section[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Notes of one group are one note where its first stands, even when others were moved since. */
export function wallOf({ axes, categories, notes, result }: WorkshopView): readonly Column[] {
  const shown = shownNotes(notes);
  const known = new Set(axes.map(({ id }) => id));
  const underAxis = Map.groupBy(shown, ({ axis }) =>
    axis !== null && known.has(axis) ? axis : null,
  );
  const columns = axes.map((axis, index): Column => {
    const own = underAxis.get(axis.id) ?? [];
    const parts = categories.filter((one) => one['axis'] === axis.id);
    const tally = result.axes.find(({ id }) => id === axis.id);
    const sections = parts.map((part, at) => sectionOf(part, LETTERS[at] ?? '', own));
    const named = new Set<string | null>(parts.map(({ id }) => id));
    const loose = own.filter(({ category }) => !named.has(category));
    return {
      id: axis.id,
      title: textOf(axis['title']),
      number: index + 1,
      papers: tally?.notes ?? 0,
      short: tally?.short ?? 0,
      long: tally?.long ?? 0,
      becomes: idsOf(axis['becomes']),
      ideas: linesOf(textOf(axis['ideas'])),
      sections: loose.length === 0 ? sections : [looseSection(loose), ...sections],
    };
  });
  const unsorted = underAxis.get(null) ?? [];
  if (unsorted.length === 0) return columns;
  const { notes: papers, short, long } = result.unsorted;
  return [
    ...columns,
    {
      id: null,
      title: '',
      number: 0,
      papers,
      short,
      long,
      becomes: [],
      ideas: [],
      sections: [looseSection(unsorted)],
    },
  ];
}

function sectionOf(part: AnyRecord, letter: string, own: readonly Note[]): Section {
  const notes = own.filter(({ category }) => category === part.id);
  const [title, becomes] = [textOf(part['title']), idsOf(part['becomes'])];
  return { id: part.id, title, letter, notes, papers: papersOf(notes), becomes };
}

const looseSection = (notes: readonly Note[]): Section => ({
  id: null,
  title: '',
  letter: '',
  notes,
  papers: papersOf(notes),
  becomes: [],
});

const papersOf = (notes: readonly Note[]): number =>
  notes.reduce((sum, { papers }) => sum + papers, 0);

function shownNotes(records: readonly AnyRecord[]): Note[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const leaderOf = (record: AnyRecord): string => {
    const leader = record['sameAs'];
    return typeof leader === 'string' && byId.has(leader) && leader !== record.id
      ? leader
      : record.id;
  };
  // A merge can make two notes follow each other: neither hides, each is shown.
  const isLoop = (record: AnyRecord): boolean =>
    byId.get(leaderOf(record))?.['sameAs'] === record.id;
  const followers = Map.groupBy(
    records.filter((record) => leaderOf(record) !== record.id && !isLoop(record)),
    leaderOf,
  );
  const isFollower = (record: AnyRecord): boolean =>
    leaderOf(record) !== record.id && !isLoop(record);
  return records
    .filter((record) => !isFollower(record))
    .map((record) => {
      const same = followers.get(record.id);
      if (same !== undefined) return noteOf(record, same);
      // A record that did not change is the same object in the next answer, and gives the same note.
      const known = lone.get(record) ?? noteOf(record, []);
      lone.set(record, known);
      return known;
    });
}

const lone = new WeakMap<AnyRecord, Note>();

const noteOf = (record: AnyRecord, same: readonly AnyRecord[]): Note => ({
  id: record.id,
  text: textOf(record['text']),
  term: TERMS.find((term) => term === record['term']) ?? null,
  axis: idOf(record['axis']),
  category: idOf(record['category']),
  organisation: idOf(record['organisation']),
  papers: [record, ...same].reduce((sum, one) => sum + papersFor(one['count']), 0),
  dots: [record, ...same].reduce((sum, one) => sum + countOf(one), 0),
  wordings: same.map((one) => ({
    id: one.id,
    text: textOf(one['text']),
    organisation: idOf(one['organisation']),
    dots: countOf(one),
  })),
  becomes: idsOf(record['becomes']),
});

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const papersFor = (value: unknown): number => (typeof value === 'number' ? value : 1);
const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The lines of a text, without blank ones: ideas, axes, a pasted column. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
