/** How a record's live writes are kept in one column: derived data, rebuilt from the log whenever in doubt. */
import type { Live, Write } from '#shared/domain/cell.ts';
import { DELETION, type RecordState } from '#shared/domain/record-state.ts';
import type { Value } from '#shared/model/field.ts';

type StoredWrite = [
  dot: string,
  lamport: number,
  value: Value,
  position: number,
  more?: StoredMore,
];
interface StoredMore {
  readonly s?: 1;
  readonly f?: string;
  readonly r?: readonly string[];
}
type StoredCell = [field: string, element: string, writes: StoredWrite[]];

export function encodeState(state: RecordState): string {
  const cells: StoredCell[] = [];
  for (const [field, elements] of state.cells) {
    for (const [element, live] of elements) {
      cells.push([field, element, live.map((write) => stored(field, write))]);
    }
  }
  return JSON.stringify(cells);
}

export function decodeState(text: string): RecordState {
  const cells = new Map<string, Map<string, Live>>();
  // Written by encodeState in this same database, never by anyone else.
  for (const [field, element, writes] of JSON.parse(text) as StoredCell[]) {
    let elements = cells.get(field);
    if (elements === undefined) cells.set(field, (elements = new Map()));
    elements.set(element, writes.map(restored));
  }
  return { cells };
}

/** Only a deletion's names matter after it was applied: they say what it had seen. */
function stored(field: string, write: Write): StoredWrite {
  const more: StoredMore = {
    ...(write.suggestion ? { s: 1 } : {}),
    ...(write.from === undefined ? {} : { f: write.from }),
    ...(field === DELETION ? { r: write.replaces } : {}),
  };
  const { dot, lamport, value, position } = write;
  return Object.keys(more).length === 0
    ? [dot, lamport, value, position]
    : [dot, lamport, value, position, more];
}

const restored = ([dot, lamport, value, position, more]: StoredWrite): Write => ({
  dot,
  lamport,
  value,
  position,
  suggestion: more?.s === 1,
  from: more?.f,
  replaces: more?.r ?? [],
});
