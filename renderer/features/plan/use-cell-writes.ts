/**
 * Cells on their way to the log. What a person wrote is shown at once, marked until the answer says it is kept;
 * a refusal stays at its cell with its reason and what was written.
 *
 * Each write says what the person was looking at when they began (`Begun`). Writing a cell again before the first
 * write came back waits for it: what was then seen is one's own value, and it must not be taken for another's.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
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
  const fields = useMemo(() => new Map(descriptors.map((field) => [field.name, field])), [descriptors]);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const latest = useRef(answer);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const ranks = useRef(0);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    latest.current = answer;
    const left = pending.filter((write) => !isArrived(write, answer, fields));
    if (left.length < pending.length) setPending(left);
    for (const look of waiting.current.splice(0)) look();
  }, [answer, pending, fields]);

  const records = useMemo(() => {
    if (pending.length === 0) return answer.records;
    const byRecord = Map.groupBy(pending, ({ place }) => place.id);
    return answer.records.map((record) => {
      const cells = byRecord.get(record.id)?.flatMap((write) => write.cells);
      return cells === undefined ? record : withCells(record, cells, fields);
    });
  }, [answer.records, pending, fields]);

  const current = useRef(pending);
  current.current = pending;
  const isOut = (place: Place, before = Infinity) =>
    current.current.some((write) => write.rank < before && write.status !== 'refused' && isSame(write.place, place));

  /** Once one's own earlier values of the cell have come back. */
  const ownBack = async (place: Place, rank: number) => {
    while (isOut(place, rank)) await new Promise<void>((resolve) => waiting.current.push(resolve));
  };

  const send = async (place: Place, cells: readonly CellInput[], begun: Begun, rank: number) => {
    if (begun.isOverOwn) await ownBack(place, rank);
    const shown = latest.current.records.find(({ id }) => id === place.id);
    const isOwnAlone = begun.isOverOwn && shown?.conflicts?.includes(place.field) !== true;
    const asOf = isOwnAlone ? Math.max(begun.asOf, latest.current.asOf) : begun.asOf;
    const outcome = await set({ type, changes: [{ id: place.id, cells: [...cells] }] }, { asOf, isSilent: true });
    const end: Partial<Pending> = outcome.ok
      ? { status: 'saved', asOf: outcome.value.asOf }
      : { status: 'refused', reason: sentence(outcome.error) };
    setPending((before) => before.map((write) => (write.rank === rank ? { ...write, ...end } : write)));
    return outcome.ok;
  };

  return {
    records,
    begin: (place) => ({ asOf: answer.asOf, isOverOwn: isOut(place) }),
    write(place, cells, begun) {
      if (cells.length === 0) return Promise.resolve(true);
      ranks.current += 1;
      const rank = ranks.current;
      const write: Pending = { rank, place, cells, status: 'saving', asOf: begun.asOf };
      setPending((before) => [...before.filter((old) => old.status !== 'refused' || !isSame(old.place, place)), write]);
      const sent = queue.current.then(() => send(place, cells, begun, rank));
      queue.current = sent;
      return sent;
    },
    stateOf(place) {
      const write = pending.findLast((candidate) => isSame(candidate.place, place));
      if (write === undefined) return NONE;
      return { status: write.status, ...(write.reason === undefined ? {} : { reason: write.reason }) };
    },
  };
}

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
