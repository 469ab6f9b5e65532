/**
 * How a record's live writes are kept in one column: derived data, rebuilt from the log whenever in doubt.
 *
 * Most records were written by few change sets, so what their writes share (replica, seq, Lamport, position) is
 * said once per change set, and each write only names it by its place in that list.
 */
import { dotOf, indexOf, splitDot } from '#shared/domain/dot.ts';
import {
  type CellWrite,
  DELETION,
  recordOf,
  type RecordState,
} from '#shared/domain/record-state.ts';
import type { Write } from '#shared/domain/cell.ts';
import type { Value } from '#shared/model/field.ts';

type Source = [replica: string, seq: number, lamport: number, position: number];
type StoredWrite = [
  field: string,
  element: string,
  source: number,
  index: number,
  value: Value,
  more?: StoredMore,
];
interface StoredMore {
  readonly s?: 1;
  readonly f?: string;
  readonly r?: readonly string[];
}

export function encodeState(state: RecordState): string {
  const sources: Source[] = [];
  const places = new Map<number, number>();
  /** A position is one change set of this log: its dots share all but their index. */
  const placeOf = ({ position, dot, lamport }: Write): number => {
    const known = places.get(position);
    if (known !== undefined) return known;
    const { replica, seq } = splitDot(dot);
    places.set(position, sources.length);
    return sources.push([replica, seq, lamport, position]) - 1;
  };
  const stored = (
    field: string,
    element: string,
    write: Write,
    replaces: readonly string[] | undefined,
  ): StoredWrite => {
    const base = [field, element, placeOf(write), indexOf(write.dot), write.value] as const;
    const more = moreOf(write, replaces);
    return more === undefined ? [...base] : [...base, more];
  };
  const live: StoredWrite[] = [];
  for (const cell of state.cells.values()) {
    const { field, element } = cell;
    // Of what a live write replaces, only what a deletion had seen matters after it was applied.
    for (const write of cell.live)
      live.push(stored(field, element, write, field === DELETION ? write.replaces : undefined));
  }
  if (state.aside === undefined) return JSON.stringify([sources, live]);
  const aside = [...state.aside.values()].map((write) =>
    stored(write.field, write.element, write, write.replaces),
  );
  return JSON.stringify([sources, live, aside]);
}

export function decodeState(text: string): RecordState {
  // Written by encodeState in this same database, never by anyone else.
  const [sources, live, aside] = JSON.parse(text) as [Source[], StoredWrite[], StoredWrite[]?];
  const restore = (writes: StoredWrite[]): CellWrite[] =>
    writes.map((write) => restored(write, sources));
  const record = recordOf(restore(live));
  if (aside === undefined) return record;
  return { ...record, aside: new Map(restore(aside).map((write) => [write.dot, write])) };
}

function moreOf(
  { suggestion, from }: Write,
  replaces: readonly string[] | undefined,
): StoredMore | undefined {
  if (!suggestion && from === undefined && replaces === undefined) return undefined;
  return {
    ...(suggestion ? { s: 1 } : {}),
    ...(from === undefined ? {} : { f: from }),
    ...(replaces === undefined ? {} : { r: replaces }),
  };
}

function restored(
  [field, element, source, index, value, more]: StoredWrite,
  sources: readonly Source[],
): CellWrite {
  const [replica, seq, lamport, position] = sources[source] ?? ['', 0, 0, 0];
  return {
    field,
    element,
    dot: dotOf(replica, seq, index),
    lamport,
    value,
    position,
    suggestion: more?.s === 1,
    from: more?.f,
    replaces: more?.r ?? [],
  };
}
