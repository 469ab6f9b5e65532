/**
 * The laws of merging, checked on one random history. Each broken law is a sentence; none, and the history is
 * sound. Used by the property tests, and by `npm run soak` over many more histories.
 */
import { isDeepStrictEqual } from 'node:util';
import { inConflict, shown } from '../../shared/domain/cell.ts';
import {
  applyToRecord,
  conflictsIn,
  emptyRecord,
  liveDots,
  type RecordState,
  shownValue,
  standing,
} from '../../shared/domain/record-state.ts';
import { describeByDefinition, type RecordDescription } from './merge-oracle.ts';
import {
  type History,
  RECORDS,
  seededRandom,
  SELF_SETTLING,
  settlesItself,
} from './random-history.ts';
import {
  play,
  type Played,
  type RecordWrite,
  type SimulatedChangeSet,
} from './simulated-replicas.ts';

const ORDERS_TRIED = 4;

export function brokenLaws(history: History): string[] {
  const played = play(history);
  const random = seededRandom(history.seed);
  const orders = Array.from({ length: ORDERS_TRIED }, () => deliver(played.changeSets, random));
  return Array.from({ length: RECORDS }, (_, record) => record).flatMap((record) => [
    // What each installation holds, at the end and halfway.
    ...[...played.logs, ...played.logs.map(firstHalf), ...orders].flatMap((log, index) =>
      differsFromDefinition(log, record, `order ${index}`, random),
    ),
    ...lostValues(played, record),
    ...conflictsNobodyCaused(played, record),
    ...settlingLeavesNothing(played, record),
  ]);
}

const firstHalf = <T>(list: readonly T[]): readonly T[] => list.slice(0, list.length / 2);

/** One of the orders in which a change set never arrives before what its author had taken in. */
function deliver(
  changeSets: readonly SimulatedChangeSet[],
  random: () => number,
): SimulatedChangeSet[] {
  const waiting = new Set(changeSets);
  const arrived: SimulatedChangeSet[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((each) => each.after.isDisjointFrom(waiting));
    const next = ready[Math.floor(random() * ready.length)];
    if (next === undefined) throw new Error('the history has a loop');
    waiting.delete(next);
    arrived.push(next);
  }
  return arrived;
}

const writesOf = (log: readonly SimulatedChangeSet[], record: number): RecordWrite[] =>
  log.flatMap(({ writes }) => writes).filter((write) => write.record === record);

function differsFromDefinition(
  log: readonly SimulatedChangeSet[],
  record: number,
  name: string,
  random: () => number,
): string[] {
  const writes = writesOf(log, record);
  const expected = describeByDefinition(writes, settlesItself);
  const actual = describe(applyInPieces(writes, random));
  if (isDeepStrictEqual(actual, expected)) return [];
  return [
    `${name}, record ${record}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`,
  ];
}

function applyInPieces(writes: readonly RecordWrite[], random: () => number): RecordState {
  let state = emptyRecord;
  for (let start = 0; start < writes.length;) {
    const end = start + 1 + Math.floor(random() * 5);
    state = applyToRecord(state, writes.slice(start, end));
    start = end;
  }
  return state;
}

/** What the rules answer, in the oracle's form. */
export function describe(state: RecordState): RecordDescription {
  const cells = [...state.cells].flatMap(([field, elements]) =>
    [...elements].map(([element, live]) => {
      const description = {
        live: live.map(({ dot }) => dot).toSorted(),
        shownDot: shown(live)?.dot ?? null,
        shownValue: shownValue(state, field, element),
        conflict: inConflict(live),
      };
      return [`${field}/${element}`, description] as const;
    }),
  );
  return {
    cells: Object.fromEntries(cells.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    standing: standing(state, SELF_SETTLING),
    liveDots: liveDots(state).toSorted(),
  };
}

/** Every value ever written is live, or was named by a later write of the same cell. */
function lostValues({ changeSets }: Played, record: number): string[] {
  const writes = writesOf(changeSets, record);
  const live = new Set(liveDots(applyToRecord(emptyRecord, writes)));
  return writes
    .filter(({ dot }) => !live.has(dot))
    .filter(
      ({ dot, field, element }) =>
        !writes.some(
          (other) =>
            other.field === field && other.element === element && other.replaces.includes(dot),
        ),
    )
    .map(({ dot }) => `${dot} was lost: nobody replaced it`);
}

/** Two values stand in conflict only when neither author had the other's before their eyes. */
function conflictsNobodyCaused({ changeSets }: Played, record: number): string[] {
  const state = applyToRecord(emptyRecord, writesOf(changeSets, record));
  const authors = new Map(changeSets.flatMap((each) => each.writes.map(({ dot }) => [dot, each])));
  return conflictsIn(state, SELF_SETTLING).flatMap(({ live }) => {
    const firm = live.filter(({ suggestion }) => !suggestion).map(({ dot }) => dot);
    return firm
      .flatMap((one) => firm.map((other) => [one, other] as const))
      .filter(([one, other]) => {
        const seen = authors.get(one);
        return seen !== undefined && authors.get(other)?.viewed.has(seen);
      })
      .map(([one, other]) => `${one} conflicts with ${other}, whose author had seen it`);
  });
}

/** One person who has everything and decides everything leaves nothing to decide. */
function settlingLeavesNothing({ changeSets }: Played, record: number): string[] {
  const state = applyToRecord(emptyRecord, writesOf(changeSets, record));
  const lamport = Math.max(0, ...changeSets.map((each) => each.lamport)) + 1;
  const settled = conflictsIn(state, SELF_SETTLING).map(({ field, element, live }, index) => ({
    field,
    element,
    value: shown(live)?.value ?? null,
    dot: `${'z'.repeat(26)}.1.${index}`,
    lamport,
    replaces: live.map(({ dot }) => dot),
    suggestion: false,
    position: 0,
  }));
  const after = applyToRecord(state, settled);
  const deleted = applyToRecord(after, [
    {
      field: 'deleted',
      element: '',
      value: true,
      dot: `${'z'.repeat(26)}.2.0`,
      lamport: lamport + 1,
      replaces: liveDots(after),
      suggestion: false,
      position: 0,
    },
  ]);
  return [
    ...conflictsIn(after, SELF_SETTLING).map(({ field }) => `field ${field} cannot be settled`),
    ...settled
      .filter(({ field, element, value }) => shownValue(after, field, element) !== value)
      .map(({ field }) => `field ${field} does not show what was chosen`),
    ...(standing(deleted, SELF_SETTLING) === 'deleted' ? [] : ['the record cannot be deleted']),
  ];
}
