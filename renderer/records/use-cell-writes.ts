/**
 * Cells on their way to the log. What a person wrote is shown at once, marked until the answer says it is kept;
 * a refusal stays at its cell with its reason and what was written.
 *
 * A gesture may write many cells: they leave together, and are refused together.
 *
 * Each write says what the person was looking at when they began (`Begun`). Writing a cell again before the first
 * write came back waits for it: what was then seen is one's own value, and it must not be taken for another's.
 */
import { startTransition, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnyRecord, CellInput, FieldDescriptor } from '#shared/contract/records.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import { useClient } from '#renderer/client/context.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { showsCells, withCells } from './applied-cells.ts';

/** A cell, or the cells of a set or of every year, written together. */
export interface Place {
  readonly id: string;
  readonly field: string;
  readonly element: string | null;
}

export interface Begun {
  readonly asOf: number;
  /** One's own value, not come back yet, was shown. */
  readonly isOverOwn: boolean;
}

export interface WriteState {
  readonly status: 'none' | 'saving' | 'saved' | 'refused';
  readonly reason?: string;
}

/** What a gesture writes in one place. */
export interface Written {
  readonly place: Place;
  readonly cells: readonly CellInput[];
}

export interface CellWrites<R extends AnyRecord> {
  /** The records with what is being written. */
  readonly records: readonly R[];
  readonly begin: (place: Place) => Begun;
  /** Resolves to whether it was kept. */
  readonly write: (place: Place, cells: readonly CellInput[], begun: Begun) => Promise<boolean>;
  /** Several places, in one gesture. */
  readonly writeAll: (written: readonly Written[]) => Promise<boolean>;
  readonly stateOf: (place: Place) => WriteState;
}

export type FormWrites = Pick<CellWrites<AnyRecord>, 'begin' | 'write' | 'stateOf'>;

interface Pending {
  /** The gesture's: the same for all it writes. */
  readonly rank: number;
  readonly place: Place;
  readonly cells: readonly CellInput[];
  readonly status: 'saving' | 'saved' | 'refused';
  readonly asOf: number;
  readonly reason?: string;
}

interface Answer<R> {
  readonly records: readonly R[];
  readonly asOf: number;
}

const NONE: WriteState = { status: 'none' };

const keyOf = ({ id, field, element }: Place): string => JSON.stringify([id, field, element]);

export function useCellWrites<R extends AnyRecord & { readonly conflicts?: readonly string[] }>(
  type: string,
  answer: Answer<R>,
  descriptors: readonly FieldDescriptor[],
): CellWrites<R> {
  const { client } = useClient();
  const set = useCommand('record.set');
  const sentence = useFailureSentence();
  const fields = useMemo(
    () => new Map(descriptors.map((field) => [field.name, field])),
    [descriptors],
  );
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const live = useMemo(() => {
    if (pending.length === 0) return pending;
    const records = new Map(answer.records.map((record) => [record.id, record]));
    const isOut = (write: Pending) =>
      !isArrived(write, answer.asOf, records.get(write.place.id), fields);
    return pending.filter(isOut);
  }, [pending, answer, fields]);
  const lastByPlace = useMemo(
    () => new Map(live.map((write) => [keyOf(write.place), write])),
    [live],
  );
  // What writes that wait look at, after each answer.
  const latest = useRef({ answer, live });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const queued = useRef(0);
  const ranks = useRef(0);
  const waiting = useRef<(() => void)[]>([]);
  useLayoutEffect(() => {
    latest.current = { answer, live };
    for (const look of waiting.current.splice(0)) look();
  }, [answer, live]);

  const [withWrites] = useState(() => createOverlay<R>());
  const records = useMemo(
    () => withWrites(answer.records, live, fields),
    [withWrites, answer.records, live, fields],
  );

  /** Once one's own earlier values of the cells have come back. */
  const ownBack = async (places: ReadonlySet<string>, rank: number) => {
    while (isOut(latest.current.live, places, rank))
      await new Promise<void>((resolve) => waiting.current.push(resolve));
  };

  const send = async (written: readonly Written[], begun: Begun, rank: number) => {
    if (begun.isOverOwn) await ownBack(placesOf(written), rank);
    const isOwnAlone = begun.isOverOwn && !isContested(latest.current.answer.records, written);
    const asOf = isOwnAlone ? Math.max(begun.asOf, latest.current.answer.asOf) : begun.asOf;
    const outcome = await set(
      { type, changes: written.map(({ place, cells }) => ({ id: place.id, cells: [...cells] })) },
      { asOf, isSilent: true },
    );
    const end: Partial<Pending> = outcome.ok
      ? { status: 'saved', asOf: outcome.value.asOf }
      : { status: 'refused', reason: sentence(outcome.error) };
    const note = () =>
      setPending((before) =>
        before.map((write) => (write.rank === rank ? { ...write, ...end } : write)),
      );
    // That it is kept changes nothing to what is read: « Enregistré » is said first, then the page is drawn again.
    if (outcome.ok) startTransition(note);
    else note();
    return outcome.ok;
  };

  const writeNow = (given: readonly Written[], begun: Begun): Promise<boolean> => {
    const written = given.filter(({ cells }) => cells.length > 0);
    if (written.length === 0) return Promise.resolve(true);
    ranks.current += 1;
    const rank = ranks.current;
    const places = placesOf(written);
    const stillOut = new Set(live);
    const seen = new Set(pending);
    // What has arrived is forgotten here, and a refusal as soon as one tries again.
    setPending((before) => [
      ...before.filter(
        (old) =>
          (stillOut.has(old) || !seen.has(old)) &&
          (old.status !== 'refused' || !places.has(keyOf(old.place))),
      ),
      ...written.map((write): Pending => ({ ...write, rank, status: 'saving', asOf: begun.asOf })),
    ]);
    // At once when nothing goes before it: it is on its way while what it changes is being drawn.
    const sent =
      queued.current === 0
        ? send(written, begun, rank)
        : queue.current.then(() => send(written, begun, rank));
    queued.current += 1;
    // Counted while it waits its turn too.
    void client.saving.during(sent.then((ok) => ({ ok })));
    queue.current = sent.finally(() => {
      queued.current -= 1;
    });
    return sent;
  };

  return {
    records,
    begin: (place) => ({
      asOf: answer.asOf,
      isOverOwn: isOut(live, new Set([keyOf(place)])),
    }),
    write: (place, cells, begun) => writeNow([{ place, cells }], begun),
    writeAll: (written) =>
      writeNow(written, { asOf: answer.asOf, isOverOwn: isOut(live, placesOf(written)) }),
    stateOf(place) {
      const write = lastByPlace.size === 0 ? undefined : lastByPlace.get(keyOf(place));
      if (write === undefined) return NONE;
      return {
        status: write.status,
        ...(write.reason === undefined ? {} : { reason: write.reason }),
      };
    },
  };
}

/** The records with what is being written: the same ones as long as they hold the same cells. */
const createOverlay = <R extends AnyRecord>() =>
  fromLast(
    (
      records: readonly R[],
      live: readonly Pending[],
      fields: ReadonlyMap<string, FieldDescriptor>,
    ): readonly R[] => {
      if (live.length === 0) return records;
      const byRecord = Map.groupBy(live, ({ place }) => place.id);
      return records.map((record) => {
        const cells = byRecord.get(record.id)?.flatMap((write) => write.cells);
        return cells === undefined ? record : withCells(record, cells, fields);
      });
    },
    ({ given: [recordsBefore, liveBefore, fieldsBefore], value }, records, live, fields) =>
      records === recordsBefore &&
      fields === fieldsBefore &&
      live.length === liveBefore.length &&
      live.every(
        ({ place, cells }, index) =>
          cells === liveBefore[index]?.cells && place.id === liveBefore[index].place.id,
      )
        ? value
        : null,
  );

const placesOf = (written: readonly Written[]): ReadonlySet<string> =>
  new Set(written.map(({ place }) => keyOf(place)));

/** One's own value of one of the cells, written before that rank, has not come back. */
const isOut = (live: readonly Pending[], places: ReadonlySet<string>, before = Infinity): boolean =>
  live.some(
    (write) => write.rank < before && write.status !== 'refused' && places.has(keyOf(write.place)),
  );

/** Another's value stands in one of the cells too. */
function isContested(
  records: readonly (AnyRecord & { readonly conflicts?: readonly string[] })[],
  written: readonly Written[],
): boolean {
  const fields = Map.groupBy(written, ({ place }) => place.id);
  return records.some(
    ({ id, conflicts }) =>
      conflicts !== undefined &&
      fields.get(id)?.some(({ place }) => conflicts.includes(place.field)) === true,
  );
}

/** The answer shows it: it was read after the write, or holds the same already. */
function isArrived(
  write: Pending,
  asOf: number,
  record: AnyRecord | undefined,
  fields: ReadonlyMap<string, FieldDescriptor>,
): boolean {
  if (write.status !== 'saved') return false;
  if (asOf >= write.asOf) return true;
  return record === undefined || showsCells(record, write.cells, fields);
}
