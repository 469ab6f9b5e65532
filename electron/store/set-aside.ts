/**
 * What this computer set aside of what it received (exchange.md, "Receiving", 4): an import is a range of positions of
 * the log, and nothing of the log changes. Local and reversible; forwarding knows nothing of it.
 */
import type { Connection } from './database.ts';
import { type Log, NEXT_POSITION, operationsOfLog, type StoredChangeSet } from './log.ts';
import type { Projector, TakenAgain } from './projector.ts';

/** The positions of an import, which is one transaction: all those from the first to the last. */
export interface Positions {
  readonly first: number;
  readonly last: number;
}

export type IsAside = (position: number) => boolean;

export interface Asides {
  /**
   * Which positions are set aside.
   *
   * @param isSeen as someone saw it who had only seen these of its own positions
   */
  now(isSeen?: (position: number) => boolean): IsAside;
  /** Where ranges were set aside or put back, among the positions of the log. */
  positions(): number[];
  /** Notes that a range is set aside or put back; false when it was already so. */
  note(range: Positions, aside: boolean): boolean;
  /** Takes a position for now, so that none is ever used twice when change sets leave the log. */
  markMoment(): void;
}

interface Row extends Positions {
  readonly position: number;
  readonly aside: number;
}

export function openAsides(connection: Connection): Asides {
  const all = connection.prepare<[], Row>('SELECT * FROM set_aside ORDER BY position');
  const add = connection.prepare(
    `INSERT INTO set_aside (position, first, last, aside) VALUES (${NEXT_POSITION}, ?, ?, ?)`,
  );

  const rangesAside = (isSeen: (position: number) => boolean): Positions[] => {
    const newest = new Map<string, Row>();
    for (const row of all.all())
      if (isSeen(row.position)) newest.set(`${row.first} ${row.last}`, row);
    return [...newest.values()].filter(({ aside }) => aside === 1);
  };

  return {
    now(isSeen = () => true) {
      const ranges = rangesAside(isSeen);
      return (position) => ranges.some(({ first, last }) => first <= position && position <= last);
    },
    positions: () => all.all().map(({ position }) => position),
    note({ first, last }, aside) {
      const isAside = rangesAside(() => true).some(
        (range) => range.first === first && range.last === last,
      );
      if (isAside === aside) return false;
      add.run(first, last, aside ? 1 : 0);
      return true;
    },
    markMoment: () => void add.run(0, -1, 0),
  };
}

const BATCH = 500;

/** The records that a range of the log touches, each once, in the order in which it does. */
export function recordsIn(log: Log, { first, last }: Positions): Set<string> {
  const records = new Set<string>();
  let after = first - 1;
  while (after < last) {
    const batch = log.range(after, BATCH).filter(({ position }) => position <= last);
    for (const { record } of batch.flatMap(operationsOfLog)) records.add(record);
    const next = batch.at(-1)?.position;
    if (next === undefined) break;
    after = next;
  }
  return records;
}

/** Makes records again from the whole log, as it stands with what is set aside. */
export function retakeRecords(
  records: Iterable<string>,
  log: Log,
  asides: Asides,
  projector: Projector,
  also: readonly number[] = [],
): void {
  const isAside = asides.now();
  const read = (position: number): TakenAgain => {
    const changeSet: StoredChangeSet | undefined = log.atPosition(position);
    if (changeSet === undefined) throw new Error(`the log has no position ${position}`);
    return { changeSet, operations: operationsOfLog(changeSet), aside: isAside(position) };
  };
  projector.retake(records, read, also);
}
