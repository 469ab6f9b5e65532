/**
 * How a record's live writes are kept in one column: derived data, rebuilt from the log whenever in doubt.
 *
 * Most records were written by few change sets, so what their writes share (replica, seq, Lamport, position) is
 * said once per change set, and each write only names it by its place in that list.
 */
import type { Live, Write } from '#shared/domain/cell.ts';
import { dotOf, indexOf, splitDot } from '#shared/domain/dot.ts';
import { type CellWrite, DELETION, type RecordState } from '#shared/domain/record-state.ts';
import type { Value } from '#shared/model/field.ts';

type Source = [replica: string, seq: number, lamport: number, position: number];
type StoredWrite = [source: number, index: number, value: Value, more?: StoredMore];
interface StoredMore {
  readonly s?: 1;
  readonly f?: string;
  readonly r?: readonly string[];
}
type StoredCell = [field: string, element: string, ...writes: StoredWrite[]];

export function encodeState(state: RecordState): string {
  const sources: Source[] = [];
  const places = new Map<number, number>();
  /** A position is one change set of this log: its dots share all but their index. */
  const placeOf = (write: Write): number => {
    const known = places.get(write.position);
    if (known !== undefined) return known;
    const { replica, seq } = splitDot(write.dot);
    places.set(write.position, sources.length);
    return sources.push([replica, seq, write.lamport, write.position]) - 1;
  };
  const cells: StoredCell[] = [];
  for (const [field, elements] of state.cells) {
    for (const [element, live] of elements) {
      const cell: StoredCell = [field, element];
      for (const write of live) {
        const stored: StoredWrite = [placeOf(write), indexOf(write.dot), write.value];
        // Of what it replaces, only what a deletion had seen matters after it was applied.
        const replaced = field === DELETION ? { r: write.replaces } : undefined;
        const more = replaced ? { ...moreOf(write), ...replaced } : moreOf(write);
        if (more !== undefined) stored.push(more);
        cell.push(stored);
      }
      cells.push(cell);
    }
  }
  if (state.aside === undefined) return JSON.stringify([sources, cells]);
  const aside = [...state.aside.values()].map((write): StoredCell => {
    const stored: StoredWrite = [placeOf(write), indexOf(write.dot), write.value];
    stored.push({ ...moreOf(write), r: write.replaces });
    return [write.field, write.element, stored];
  });
  return JSON.stringify([sources, cells, aside]);
}

export function decodeState(text: string): RecordState {
  // Written by encodeState in this same database, never by anyone else.
  const [sources, stored, aside] = JSON.parse(text) as [Source[], StoredCell[], StoredCell[]?];
  const cells = new Map<string, Map<string, Live>>();
  for (const [field, element, ...writes] of stored) {
    let elements = cells.get(field);
    if (elements === undefined) {
      elements = new Map<string, Live>();
      cells.set(field, elements);
    }
    elements.set(
      element,
      writes.map((write) => restored(write, sources)),
    );
  }
  if (aside === undefined) return { cells };
  const writes = aside.flatMap(([field, element, ...each]) =>
    each.map((write): CellWrite => ({ ...restored(write, sources), field, element })),
  );
  return { cells, aside: new Map(writes.map((write) => [write.dot, write])) };
}

function moreOf(write: Write): StoredMore | undefined {
  if (!write.suggestion && write.from === undefined) return undefined;
  return {
    ...(write.suggestion ? { s: 1 } : {}),
    ...(write.from === undefined ? {} : { f: write.from }),
  };
}

function restored([source, index, value, more]: StoredWrite, sources: readonly Source[]): Write {
  const [replica, seq, lamport, position] = sources[source] ?? ['', 0, 0, 0];
  return {
    dot: dotOf(replica, seq, index),
    lamport,
    value,
    position,
    suggestion: more?.s === 1,
    from: more?.f,
    replaces: more?.r ?? [],
  };
}
