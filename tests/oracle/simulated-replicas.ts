/**
 * Plays a random history on installations that are nothing but lists of change sets, and gives back all that
 * was written. What a person sees before writing is computed by the oracle: the rules under test take no part.
 */
import { dotOf } from '../../shared/domain/dot.ts';
import { type CellWrite, DELETION } from '../../shared/domain/record-state.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import type { Value } from '../../shared/model/field.ts';
import { type EverWritten, liveAmong } from './merge-oracle.ts';
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
  /** What the person had before their eyes: all of it, or less when they began earlier. */
  readonly viewed: ReadonlySet<SimulatedChangeSet>;
  readonly writes: readonly RecordWrite[];
}

interface Replica {
  readonly id: string;
  readonly log: SimulatedChangeSet[];
}

export interface Played {
  /** In the order they were written. */
  readonly changeSets: readonly SimulatedChangeSet[];
  /** In the order they reached each installation. */
  readonly logs: readonly (readonly SimulatedChangeSet[])[];
}

export function play({ replicas: count, steps }: History): Played {
  const replicas = 'abcde'
    .slice(0, count)
    .split('')
    .map((letter): Replica => ({ id: letter.repeat(26), log: [] }));
  const changeSets: SimulatedChangeSet[] = [];
  for (const step of steps) {
    const replica = modulo(replicas, step.replica);
    if (step.do === 'send') {
      const to = modulo(replicas, step.to);
      const missing = replica.log.filter((changeSet) => !to.log.includes(changeSet));
      to.log.push(...missing.slice(0, step.count));
      continue;
    }
    const written = write(replica, step);
    if (written === undefined) continue;
    replica.log.push(written);
    changeSets.push(written);
  }
  return { changeSets, logs: replicas.map(({ log }) => log) };
}

interface NewWrite {
  readonly field: string;
  readonly element: string;
  readonly value: Value;
  readonly replaces: readonly string[];
  readonly suggestion: boolean;
  readonly from?: string;
}

function write(
  replica: Replica,
  step: Exclude<Step, { do: 'send' }>,
): SimulatedChangeSet | undefined {
  const { log, id } = replica;
  const began = 'behind' in step ? log.length - step.behind : log.length;
  const viewed = log.filter((changeSet, arrived) => arrived < began || changeSet.replica === id);
  const seen = viewed
    .flatMap(({ writes }) => writes)
    .filter(({ record }) => record === step.record);
  const writes = newWrites(step, seen);
  if (writes.length === 0) return undefined;
  const seq = log.filter((changeSet) => changeSet.replica === id).length + 1;
  const lamport = Math.max(0, ...log.map((changeSet) => changeSet.lamport)) + 1;
  return {
    replica: id,
    seq,
    lamport,
    after: new Set(log),
    viewed: new Set(viewed),
    writes: writes.map((one, index) => ({
      ...one,
      record: step.record,
      dot: dotOf(id, seq, index),
      lamport,
      position: log.length + 1,
    })),
  };
}

function newWrites(step: Exclude<Step, { do: 'send' }>, seen: readonly EverWritten[]): NewWrite[] {
  switch (step.do) {
    case 'set': {
      const cells = new Map(step.cells.map(({ cell, value }) => [cell, value]));
      return [...cells].map(([cell, value]) => ({
        ...modulo(CELLS, cell),
        value: modulo(VALUES, value),
        replaces: dots(liveIn(seen, modulo(CELLS, cell))),
        suggestion: step.suggestion,
      }));
    }
    case 'delete':
      return seen.length === 0 ? [] : [deletion(true, dots(allLive(seen)))];
    case 'restore': {
      const decisions = liveIn(seen, { field: DELETION, element: '' });
      return decisions.length === 0 ? [] : [deletion(null, dots(decisions))];
    }
    case 'settle': {
      const live = liveIn(seen, modulo(CELLS, step.cell));
      if (live.length < 2) return [];
      const { field, element, value, dot } = modulo(live, step.pick);
      return [{ field, element, value, replaces: dots(live), suggestion: false, from: dot }];
    }
    case 'unsettle': {
      const cell = modulo(CELLS, step.cell);
      const live = liveIn(seen, cell);
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

const liveIn = (
  seen: readonly EverWritten[],
  cell: { readonly field: string; readonly element: string },
): EverWritten[] =>
  liveAmong(seen.filter(({ field, element }) => field === cell.field && element === cell.element));

const allLive = (seen: readonly EverWritten[]): EverWritten[] =>
  [{ field: DELETION, element: '' }, ...CELLS].flatMap((cell) => liveIn(seen, cell));

const dots = (writes: readonly EverWritten[]): string[] => writes.map(({ dot }) => dot);
