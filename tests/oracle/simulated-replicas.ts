/**
 * Plays a random history on installations that are nothing but lists of change sets, and gives back all that
 * was written. What a person sees before writing is computed by the oracle: the rules under test take no part.
 */
import { dotOf } from '../../shared/domain/dot.ts';
import { type CellWrite, DELETION } from '../../shared/domain/record-state.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import type { Value } from '../../shared/model/field.ts';
import { type EverWritten, liveAmong, type SetAside } from './merge-oracle.ts';
import { CELLS, type History, modulo, type Step, VALUES } from './random-history.ts';

export interface RecordWrite extends CellWrite {
  readonly record: number;
}

export interface SimulatedChangeSet {
  readonly replica: string;
  readonly seq: number;
  readonly lamport: number;
  /** What the installation had taken in when it wrote: its delivery waits for all of it. */
  readonly after: ReadonlySet<SimulatedChangeSet>;
  /** What the person had before their eyes: all of it, or less when they began earlier or had set some aside. */
  readonly viewed: ReadonlySet<SimulatedChangeSet>;
  readonly writes: readonly RecordWrite[];
}

type Import = readonly SimulatedChangeSet[];

interface Replica {
  readonly id: string;
  readonly log: SimulatedChangeSet[];
  readonly imports: Import[];
  /** All that happened there, in order: what it took in, and which imports it set aside or put back. */
  readonly journal: (SimulatedChangeSet | Turned)[];
}

interface Turned {
  readonly turned: Import;
  readonly aside: boolean;
}

const isTurned = (entry: SimulatedChangeSet | Turned): entry is Turned => 'turned' in entry;

/** What one installation holds at the end. */
export interface Held {
  /** In the order they reached it. */
  readonly log: readonly SimulatedChangeSet[];
  readonly aside: SetAside;
}

export interface Played {
  /** In the order they were written. */
  readonly changeSets: readonly SimulatedChangeSet[];
  readonly held: readonly Held[];
}

export function play({ replicas: count, steps }: History): Played {
  const replicas = 'abcde'
    .slice(0, count)
    .split('')
    .map((letter): Replica => ({ id: letter.repeat(26), log: [], imports: [], journal: [] }));
  const changeSets: SimulatedChangeSet[] = [];
  for (const step of steps) {
    const replica = modulo(replicas, step.replica);
    if (step.do === 'send') {
      const to = modulo(replicas, step.to);
      const missing = replica.log.filter((changeSet) => !to.log.includes(changeSet));
      const taken = missing.slice(0, step.count);
      to.log.push(...taken);
      to.journal.push(...taken);
      if (taken.length > 0) to.imports.push(taken);
      continue;
    }
    if (step.do === 'setAside' || step.do === 'putBack') {
      if (replica.imports.length > 0)
        replica.journal.push({
          turned: modulo(replica.imports, step.import),
          aside: step.do === 'setAside',
        });
      continue;
    }
    const written = write(replica, step);
    if (written === undefined) continue;
    replica.log.push(written);
    replica.journal.push(written);
    changeSets.push(written);
  }
  return {
    changeSets,
    held: replicas.map(({ log, journal }) => ({ log, aside: dotsOf(changeSetsAside(journal)) })),
  };
}

function changeSetsAside(journal: Replica['journal']): Set<SimulatedChangeSet> {
  const aside = new Set<SimulatedChangeSet>();
  for (const { turned, aside: isAside } of journal.filter(isTurned))
    for (const changeSet of turned) aside[isAside ? 'add' : 'delete'](changeSet);
  return aside;
}

export const dotsOf = (changeSets: Iterable<SimulatedChangeSet>): SetAside =>
  new Set([...changeSets].flatMap(({ writes }) => writes.map(({ dot }) => dot)));

interface NewWrite {
  readonly field: string;
  readonly element: string;
  readonly value: Value;
  readonly replaces: readonly string[];
  readonly suggestion: boolean;
  readonly from?: string;
}

type Writing = Exclude<Step, { do: 'send' | 'setAside' | 'putBack' }>;

function write(replica: Replica, step: Writing): SimulatedChangeSet | undefined {
  const { log, id, journal } = replica;
  const began = 'behind' in step ? journal.length - step.behind : journal.length;
  const before = journal.filter(
    (entry, index) => index < began || (!isTurned(entry) && entry.replica === id),
  );
  const aside = changeSetsAside(before);
  const arrived = before.flatMap((entry) => (isTurned(entry) ? [] : [entry]));
  const seen = arrived
    .flatMap(({ writes }) => writes)
    .filter(({ record }) => record === step.record);
  const writes = newWrites(step, seen, dotsOf(aside));
  if (writes.length === 0) return undefined;
  const seq = log.filter((changeSet) => changeSet.replica === id).length + 1;
  const lamport = Math.max(0, ...log.map((changeSet) => changeSet.lamport)) + 1;
  return {
    replica: id,
    seq,
    lamport,
    after: new Set(log),
    viewed: new Set(arrived.filter((changeSet) => !aside.has(changeSet))),
    writes: writes.map((one, index) => ({
      ...one,
      record: step.record,
      dot: dotOf(id, seq, index),
      lamport,
      position: log.length + 1,
    })),
  };
}

function newWrites(step: Writing, seen: readonly EverWritten[], aside: SetAside): NewWrite[] {
  const liveIn = (cell: Pick<EverWritten, 'field' | 'element'>): EverWritten[] =>
    liveAmong(
      seen.filter(({ field, element }) => field === cell.field && element === cell.element),
      aside,
    );
  switch (step.do) {
    case 'set': {
      const cells = new Map(step.cells.map(({ cell, value }) => [cell, value]));
      return [...cells].map(([cell, value]) => ({
        ...modulo(CELLS, cell),
        value: modulo(VALUES, value),
        replaces: dots(liveIn(modulo(CELLS, cell))),
        suggestion: step.suggestion,
      }));
    }
    case 'delete':
      return seen.length === 0
        ? []
        : [deletion(true, dots([DELETION_CELL, ...CELLS].flatMap(liveIn)))];
    case 'restore': {
      const decisions = liveIn(DELETION_CELL);
      return decisions.length === 0 ? [] : [deletion(null, dots(decisions))];
    }
    case 'settle': {
      const live = liveIn(modulo(CELLS, step.cell));
      if (live.length < 2) return [];
      const { field, element, value, dot } = modulo(live, step.pick);
      return [{ field, element, value, replaces: dots(live), suggestion: false, from: dot }];
    }
    case 'unsettle': {
      const cell = modulo(CELLS, step.cell);
      const live = liveIn(cell);
      const before = seen.filter(({ dot }) => live.some(({ replaces }) => replaces.includes(dot)));
      const replaces = dots(live);
      return before.map(({ value, dot }) => ({
        ...cell,
        value,
        replaces,
        suggestion: false,
        from: dot,
      }));
    }
    default:
      return assertNever(step);
  }
}

const deletion = (value: true | null, replaces: readonly string[]): NewWrite => ({
  field: DELETION,
  element: '',
  value,
  replaces,
  suggestion: false,
});

const DELETION_CELL = { field: DELETION, element: '' };

const dots = (writes: readonly EverWritten[]): string[] => writes.map(({ dot }) => dot);
