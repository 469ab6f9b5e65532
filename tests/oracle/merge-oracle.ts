/**
 * What exchange.md ("Meaning") says a record is, computed the slow way: every write ever made is kept, and each
 * question is answered from its definition alone, over all of them. No order of arrival exists here.
 *
 * It shares no code with the rules of shared/domain, so that the two can disagree.
 */
import type { Value } from '../../shared/model/field.ts';

export interface EverWritten {
  readonly field: string;
  readonly element: string;
  readonly value: Value;
  readonly dot: string;
  readonly lamport: number;
  readonly replaces: readonly string[];
  readonly suggestion: boolean;
}

export interface CellDescription {
  /** Dots of the live writes, sorted. */
  readonly live: readonly string[];
  readonly shownDot: string | null;
  readonly shownValue: Value;
  readonly conflict: boolean;
}

/** Everything the rules answer about a record, in a form that can be compared. */
export interface RecordDescription {
  /** By `field/element`, in the order of these names. */
  readonly cells: Readonly<Record<string, CellDescription>>;
  readonly standing: 'present' | 'deleted' | 'contested' | 'absent';
  readonly liveDots: readonly string[];
}

const DELETION_CELL = 'deleted/';

const cellOf = (write: EverWritten): string => `${write.field}/${write.element}`;

/** Dots of the writes that an installation set aside. */
export type SetAside = ReadonlySet<string>;

export const NOTHING: SetAside = new Set();

/** One write names the other, and a suggestion never drops what is not one. */
const drops = (one: EverWritten, other: EverWritten): boolean =>
  one.replaces.includes(other.dot) && (!one.suggestion || other.suggestion);

/** A live value is kept, and no kept one reaches it through what it names, passing through those set aside. */
export function liveAmong(cell: readonly EverWritten[], aside: SetAside): EverWritten[] {
  const kept = cell.filter(({ dot }) => !aside.has(dot));
  const behind = cell.filter(({ dot }) => aside.has(dot));
  const reaches = (from: EverWritten, to: EverWritten): boolean =>
    drops(from, to) || behind.some((via) => drops(from, via) && reaches(via, to));
  return kept.filter((write) => !kept.some((other) => reaches(other, write)));
}

export function describeByDefinition(
  history: readonly EverWritten[],
  settlesItself: (field: string) => boolean,
  aside: SetAside = NOTHING,
): RecordDescription {
  const names = [...new Set(history.map(cellOf))].toSorted();
  const inCells = names.map((name) => {
    const cell = history.filter((write) => cellOf(write) === name);
    return [name, liveAmong(cell, aside)] as const;
  });
  const live = new Map(inCells.filter(([, writes]) => writes.length > 0));
  const seenBy = (write: EverWritten): readonly string[] =>
    write.replaces.flatMap((dot) => {
      const via = aside.has(dot) ? history.find((other) => other.dot === dot) : undefined;
      return via === undefined ? [dot] : [dot, ...seenBy(via)];
    });
  return {
    cells: Object.fromEntries([...live].map(([name, writes]) => [name, describeCell(writes)])),
    standing: standingOf(live, settlesItself, seenBy),
    liveDots: [...live.values()].flatMap(dots).toSorted(),
  };
}

function describeCell(live: readonly EverWritten[]): CellDescription {
  const firm = live.filter((write) => !write.suggestion);
  const [best] = firm.toSorted(byRank);
  return {
    live: dots(live).toSorted(),
    shownDot: best?.dot ?? null,
    shownValue: best?.value ?? null,
    conflict: new Set(firm.map((write) => write.value)).size > 1,
  };
}

/** A live deletion holds when it stands alone and every live value was seen by one. */
function standingOf(
  live: ReadonlyMap<string, readonly EverWritten[]>,
  settlesItself: (field: string) => boolean,
  seenBy: (deletion: EverWritten) => readonly string[],
): RecordDescription['standing'] {
  if ([...live.keys()].every((name) => name === DELETION_CELL)) return 'absent';
  const decisions = (live.get(DELETION_CELL) ?? []).filter((write) => !write.suggestion);
  const deletions = decisions.filter((write) => write.value === true);
  if (deletions.length === 0) return 'present';
  const unseen = [...live.values()]
    .flat()
    .filter((write) => write.field !== 'deleted' && !write.suggestion)
    .filter((write) => !settlesItself(write.field))
    .filter((write) => !deletions.some((deletion) => seenBy(deletion).includes(write.dot)));
  const restored = decisions.length > deletions.length;
  return restored || unseen.length > 0 ? 'contested' : 'deleted';
}

const dots = (writes: readonly EverWritten[]): string[] => writes.map((write) => write.dot);

/** The highest Lamport first, then the highest replica, then what that replica wrote last. */
function byRank(a: EverWritten, b: EverWritten): number {
  if (a.lamport !== b.lamport) return b.lamport - a.lamport;
  const [replicaA = '', seqA, indexA] = a.dot.split('.');
  const [replicaB = '', seqB, indexB] = b.dot.split('.');
  if (replicaA !== replicaB) return replicaA < replicaB ? 1 : -1;
  return Number(seqB) - Number(seqA) || Number(indexB) - Number(indexA);
}
