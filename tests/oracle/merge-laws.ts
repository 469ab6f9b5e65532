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
  isInSight,
  liveDots,
  type RecordState,
  setAsideInRecord,
  shownValue,
  standing,
} from '../../shared/domain/record-state.ts';
import {
  describeByDefinition,
  NOTHING,
  type RecordDescription,
  type SetAside,
} from './merge-oracle.ts';
import {
  type History,
  RECORDS,
  seededRandom,
  SELF_SETTLING,
  settlesItself,
} from './random-history.ts';
import {
  dotsOf,
  type Held,
  play,
  type Played,
  type RecordWrite,
  type SimulatedChangeSet,
} from './simulated-replicas.ts';

const ORDERS_TRIED = 4;

export function brokenLaws(history: History): string[] {
  const played = play(history);
  const random = seededRandom(history.seed);
  const orders = Array.from({ length: ORDERS_TRIED }, (_, index): Held => ({
    log: deliver(played.changeSets, random),
    // In every other order, any of what was written is set aside, whoever received it.
    aside: index % 2 === 0 ? NOTHING : anyOf(played.changeSets, random),
  }));
  // What each installation holds, at the end and halfway.
  const everywhere = [...played.held, ...played.held.map(firstHalf), ...orders];
  return Array.from({ length: RECORDS }, (_, record) => record).flatMap((record) => [
    ...everywhere.flatMap((held, index) =>
      differsFromDefinition(held, record, `order ${index}`, random),
    ),
    ...lostValues(played, record),
    ...everywhere.flatMap((held) => conflictsNobodyCaused(played, held, record)),
    ...everywhere.flatMap((held) => settlingLeavesNothing(held, record)),
  ]);
}

const firstHalf = ({ log, aside }: Held): Held => ({ log: log.slice(0, log.length / 2), aside });

function anyOf(changeSets: readonly SimulatedChangeSet[], random: () => number): SetAside {
  const share = random();
  return dotsOf(changeSets.filter(() => random() < share));
}

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
  { log, aside }: Held,
  record: number,
  name: string,
  random: () => number,
): string[] {
  const writes = writesOf(log, record);
  const expected = describeByDefinition(writes, settlesItself, aside);
  const actual = describe(applyInPieces(writes, aside, random));
  if (isDeepStrictEqual(actual, expected)) return [];
  return [
    `${name}, record ${record}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`,
  ];
}

function applyInPieces(
  writes: readonly RecordWrite[],
  aside: SetAside,
  random: () => number,
): RecordState {
  let state = emptyRecord;
  let piece: RecordWrite[] = [];
  for (const [index, write] of writes.entries()) {
    const isAside = aside.has(write.dot);
    piece.push(write);
    const next = writes[index + 1];
    const goesOn = next !== undefined && aside.has(next.dot) === isAside;
    if (goesOn && random() < 0.7) continue;
    state = isAside ? setAsideInRecord(state, piece) : applyToRecord(state, piece);
    piece = [];
  }
  return state;
}

const stateOf = ({ log, aside }: Held, record: number): RecordState =>
  applyInPieces(writesOf(log, record), aside, () => 0);

/** What the rules answer, in the oracle's form. */
export function describe(
  state: RecordState,
  selfSettling: ReadonlySet<string> = SELF_SETTLING,
): RecordDescription {
  const cells = [...state.cells.values()].map(({ field, element, live }) => {
    const description = {
      live: live.map(({ dot }) => dot).toSorted(),
      shownDot: shown(live)?.dot ?? null,
      shownValue: shownValue(state, field, element),
      conflict: inConflict(live),
    };
    return [`${field}/${element}`, description] as const;
  });
  return {
    cells: Object.fromEntries(cells.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    standing: standing(state, selfSettling),
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
function conflictsNobodyCaused({ changeSets }: Played, held: Held, record: number): string[] {
  const state = stateOf(held, record);
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
function settlingLeavesNothing(held: Held, record: number): string[] {
  const state = stateOf(held, record);
  const lamport = Math.max(0, ...held.log.map((each) => each.lamport)) + 1;
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
    ...(isInSight(standing(deleted, SELF_SETTLING)) ? ['the record cannot be deleted'] : []),
  ];
}
