/**
 * Notes on their way: shown the moment they are typed, kept on screen until the workshop's own answer holds them, and
 * given back to the field if they are refused. Axis, colour and structure stay from one note to the next.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/contract/index.ts';
import type { Term } from '#shared/model/sticky-note.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useEqualParts } from '#renderer/client/equal-parts.ts';
import { useUnfinished } from '#renderer/client/unfinished.ts';
import { readSettings, type EntrySettings } from './entry.ts';
import { type Column, wallOf, type WorkshopView } from '../wall/wall.ts';

type NewNote = InputOf<'workshop.addNotes'>['notes'][number];

/** The two colours in the words of a workshop. */
export type Meanings = Readonly<Record<Term, string>>;

export interface Entry {
  readonly settings: EntrySettings;
  readonly change: (settings: Partial<EntrySettings>) => void;
  /** False when they were refused: the person is told, and what was typed comes back. */
  readonly add: (notes: readonly Pick<NewNote, 'text' | 'count'>[]) => Promise<boolean>;
  readonly columns: readonly Column[];
  readonly papers: number;
  readonly meanings: Meanings;
}

interface Waiting {
  readonly key: number;
  readonly notes: readonly NewNote[];
  /** Where in the log they were written; null while they are on their way. */
  readonly writtenAt: number | null;
}

/** @param asOf position of the log that `view` shows */
export function useEntry(workshop: string, view: WorkshopView | undefined, asOf: number): Entry {
  const { t } = useTranslation();
  const addNotes = useCommand('workshop.addNotes');
  // On the disk with the words being typed: after a reload or a power cut, the next paper goes to the same board.
  const kept = useUnfinished({ type: 'workshop', record: workshop, what: 'entry' });
  const chosen = useMemo(() => readSettings(kept.text), [kept.text]);
  const sent = useRef(0);
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const isAnonymous = view?.workshop['anonymous'] === true;
  const axes = view?.axes;
  const isThere = axes?.some(({ id }) => id === chosen.axis) ?? false;
  const settings = isThere ? chosen : { ...chosen, axis: axes?.[0]?.id ?? null };

  const add: Entry['add'] = useCallback(
    async (texts) => {
      const { axis, term, organisation } = settings;
      const notes = texts.map((note): NewNote => ({
        ...note,
        axis,
        term,
        organisation: isAnonymous ? null : organisation,
      }));
      const key = (sent.current += 1);
      setWaiting((before) => [...before, { key, notes, writtenAt: null }]);
      const outcome = await addNotes({ workshop, notes });
      setWaiting((before) =>
        outcome.ok
          ? before.map((one) => (one.key === key ? { ...one, writtenAt: outcome.value.asOf } : one))
          : before.filter((one) => one.key !== key),
      );
      return outcome.ok;
    },
    // oxlint-disable-next-line react/exhaustive-deps -- of the settings, what a note bears
    [addNotes, workshop, settings.axis, settings.term, settings.organisation, isAnonymous],
  );

  // What the answer tells by now is its to tell: kept longer, a note undone would stay on the wall.
  const onTheirWay = waiting.filter(({ writtenAt }) => writtenAt === null || writtenAt > asOf);
  if (onTheirWay.length < waiting.length) setWaiting(onTheirWay);
  const columns = useEqualParts(
    useMemo(() => (view ? wallOf(withWaiting(view, waiting)) : []), [view, waiting]),
  );
  const meanings = useEqualParts({
    short: meaningOf(view, 'shortMeaning') || t('workshops.short'),
    long: meaningOf(view, 'longMeaning') || t('workshops.long'),
  });
  return {
    settings,
    change: (changed) => kept.set(JSON.stringify({ ...settings, ...changed })),
    add,
    columns,
    papers: columns.reduce((sum, { papers }) => sum + papers, 0),
    meanings,
  };
}

const meaningOf = (view: WorkshopView | undefined, field: string): string => {
  const value = view?.workshop[field];
  return typeof value === 'string' ? value : '';
};

/** The workshop with the notes that its answer does not hold yet, counted. */
function withWaiting(view: WorkshopView, waiting: readonly Waiting[]): WorkshopView {
  const missing = waiting.flatMap(({ key, notes }) =>
    notes.map((note, index) => ({ id: `waiting-${key}-${index}`, ...note })),
  );
  if (missing.length === 0) return view;
  const axes = view.result.axes.map((axis) => {
    const own = missing.filter((note) => note.axis === axis.id);
    const count = (notes: readonly NewNote[]): number =>
      notes.reduce((sum, note) => sum + (note.count ?? 1), 0);
    return {
      ...axis,
      notes: axis.notes + count(own),
      short: axis.short + count(own.filter(({ term }) => term === 'short')),
      long: axis.long + count(own.filter(({ term }) => term === 'long')),
    };
  });
  return { ...view, notes: [...view.notes, ...missing], result: { ...view.result, axes } };
}
