/**
 * Cells on their way to the log. What a person wrote is shown at once, marked until the answer says it is kept;
 * a refusal stays at its cell with its reason and what was written.
 *
 * Each write says what the person was looking at when they began (`Begun`). Writing a cell again before the first
 * write came back waits for it: what was then seen is one's own value, and it must not be taken for another's.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnyRecord, CellInput, FieldDescriptor } from '#shared/contract/records.ts';
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

export interface CellWrites<R extends AnyRecord> {
  /** The records with what is being written. */
  readonly records: readonly R[];
  readonly begin: (place: Place) => Begun;
  /** Resolves to whether it was kept. */
  readonly write: (place: Place, cells: readonly CellInput[], begun: Begun) => Promise<boolean>;
  readonly stateOf: (place: Place) => WriteState;
}

export type FormWrites = Pick<CellWrites<AnyRecord>, 'begin' | 'write' | 'stateOf'>;

interface Pending {
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

const isSame = (one: Place, other: Place): boolean =>
  one.id === other.id && one.field === other.field && one.element === other.element;

export function useCellWrites<R extends AnyRecord & { readonly conflicts?: readonly string[] }>(
  type: string,
  answer: Answer<R>,
  descriptors: readonly FieldDescriptor[],
): CellWrites<R> {
  const set = useCommand('record.set');
  const sentence = useFailureSentence();
  const fields = useMemo(
    () => new Map(descriptors.map((field) => [field.name, field])),
    [descriptors],
  );
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const live = useMemo(
    () => pending.filter((write) => !isArrived(write, answer, fields)),
    [pending, answer, fields],
  );
  // What writes that wait look at, after each answer.
  const latest = useRef({ answer, live });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const ranks = useRef(0);
  const waiting = useRef<(() => void)[]>([]);
  useLayoutEffect(() => {
    latest.current = { answer, live };
    for (const look of waiting.current.splice(0)) look();
  }, [answer, live]);

  const records = useMemo(() => {
    if (live.length === 0) return answer.records;
    const byRecord = Map.groupBy(live, ({ place }) => place.id);
    return answer.records.map((record) => {
      const cells = byRecord.get(record.id)?.flatMap((write) => write.cells);
      return cells === undefined ? record : withCells(record, cells, fields);
    });
  }, [answer.records, live, fields]);

  /** Once one's own earlier values of the cell have come back. */
  const ownBack = async (place: Place, rank: number) => {
    while (isOut(latest.current.live, place, rank))
      await new Promise<void>((resolve) => waiting.current.push(resolve));
  };

  const send = async (place: Place, cells: readonly CellInput[], begun: Begun, rank: number) => {
    if (begun.isOverOwn) await ownBack(place, rank);
    const shown = latest.current.answer.records.find(({ id }) => id === place.id);
    const isOwnAlone = begun.isOverOwn && shown?.conflicts?.includes(place.field) !== true;
    const asOf = isOwnAlone ? Math.max(begun.asOf, latest.current.answer.asOf) : begun.asOf;
    const outcome = await set(
      { type, changes: [{ id: place.id, cells: [...cells] }] },
      { asOf, isSilent: true },
    );
    const end: Partial<Pending> = outcome.ok
      ? { status: 'saved', asOf: outcome.value.asOf }
      : { status: 'refused', reason: sentence(outcome.error) };
    setPending((before) =>
      before.map((write) => (write.rank === rank ? { ...write, ...end } : write)),
    );
    return outcome.ok;
  };

  return {
    records,
    begin: (place) => ({ asOf: answer.asOf, isOverOwn: isOut(live, place) }),
    write(place, cells, begun) {
      if (cells.length === 0) return Promise.resolve(true);
      ranks.current += 1;
      const rank = ranks.current;
      const write: Pending = { rank, place, cells, status: 'saving', asOf: begun.asOf };
      const arrived = new Set(pending.filter((old) => !live.includes(old)).map((old) => old.rank));
      // What has arrived is forgotten here, and a refusal as soon as one tries again.
      setPending((before) => [
        ...before.filter(
          (old) =>
            !arrived.has(old.rank) && (old.status !== 'refused' || !isSame(old.place, place)),
        ),
        write,
      ]);
      const sent = queue.current.then(() => send(place, cells, begun, rank));
      queue.current = sent;
      return sent;
    },
    stateOf(place) {
      const write = live.findLast((candidate) => isSame(candidate.place, place));
      if (write === undefined) return NONE;
      return {
        status: write.status,
        ...(write.reason === undefined ? {} : { reason: write.reason }),
      };
    },
  };
}

/** One's own value of the cell, written before that rank, has not come back. */
const isOut = (live: readonly Pending[], place: Place, before = Infinity): boolean =>
  live.some(
    (write) => write.rank < before && write.status !== 'refused' && isSame(write.place, place),
  );

/** The answer shows it: it was read after the write, or holds the same already. */
function isArrived<R extends AnyRecord>(
  write: Pending,
  answer: Answer<R>,
  fields: ReadonlyMap<string, FieldDescriptor>,
): boolean {
  if (write.status !== 'saved') return false;
  if (answer.asOf >= write.asOf) return true;
  const record = answer.records.find(({ id }) => id === write.place.id);
  return record === undefined || showsCells(record, write.cells, fields);
}
