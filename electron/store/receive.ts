/**
 * Takes in change sets of other installations. Everything is verified before anything is written, and the
 * caller's transaction makes it all or nothing: chain, clock, causality, stream, type, limits.
 *
 * Change sets come in an order in which each follows what it had seen; one that does not is refused as a gap,
 * never guessed at. What a forked replica wrote twice is withheld with whatever depends on it (forks.ts), and said.
 */
import { dotParts } from '#shared/domain/dot.ts';
import { DELETION } from '#shared/domain/record-state.ts';
import { headerSchema, type Operation } from '#shared/exchange/change-set.ts';
import type { Head } from '#shared/exchange/signed-text.ts';
import { heldOf, type Vector } from '#shared/exchange/vector.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Model, type Stream, streamOf } from '#shared/model/model.ts';
import {
  type ChangeSet,
  chainHash,
  examineOperations,
  type Log,
  payloadHashOf,
  type StoredChangeSet,
} from './log.ts';
import type { Connection } from './database.ts';
import { eraseRecords } from './erase.ts';
import { type ErasedList, erasedPersonIn } from './erased.ts';
import { type Fork, openWithholding } from './forks.ts';
import type { Projector } from './projector.ts';
import { type Asides, retakeRecords } from './set-aside.ts';

export type Refusal = {
  readonly reason: 'format' | 'gap' | 'fork' | 'hash' | 'clock' | 'unseen' | 'stream' | 'type';
  readonly replica: string;
  readonly seq: number;
};

export interface Received {
  readonly applied: number;
  /** Already here, byte for byte. */
  readonly known: number;
  /** Of those, the ones that were blank here and got their payload. */
  readonly filled: number;
  readonly suggestions: number;
  /** Left out because of the forks. */
  readonly withheld: number;
  readonly forks: readonly Fork[];
}

interface Taking {
  readonly log: Log;
  readonly projector: Projector;
  readonly asides: Asides;
  readonly erased: ErasedList;
  readonly connection: Connection;
  readonly model: Model;
}

const HASH_BYTES = 32;

/** What a file says besides its change sets, all of it verified. */
export interface FileFacts {
  readonly heads: readonly Head[];
  /** What its change sets follow. */
  readonly base: Vector;
}

/** Ends an attempt that must begin again, with a fork that came to light too late. */
export class LateFork extends Error {
  readonly fork: Fork;
  constructor(fork: Fork) {
    super('a fork came to light late');
    this.fork = fork;
  }
}

/**
 * @param forks those known beforehand
 * @throws LateFork when something may have been taken in that depends on another branch
 */
export function receiveInto(
  changeSets: Iterable<ChangeSet>,
  taking: Taking,
  file: FileFacts | undefined,
  forks: readonly Fork[],
): Result<Received, Refusal> {
  const { log, projector } = taking;
  const start = log.head();
  const withholding = openWithholding([...silentForks(file, log), ...forks]);
  /** Chain → last change set of it in the file, and whether it is the one that is here. */
  const passed = new Map<string, Passed>();
  const count = { applied: 0, known: 0, filled: 0, suggestions: 0, withheld: 0 };
  for (const changeSet of changeSets) {
    const { replica, stream, seq } = changeSet;
    const refuse = (reason: Refusal['reason']) => err({ reason, replica, seq });
    if (!headerSchema.safeParse(changeSet).success) return refuse('format');
    const chain = `${stream} ${replica}`;
    const before = passed.get(chain);
    const here = log.at(replica, stream, seq);
    const isHere = here !== undefined && sameBytes(here.hash, changeSet.hash);
    passed.set(chain, { hash: changeSet.hash, isHere });
    if (isHere) {
      count.known += 1;
      if (here.payload !== null || changeSet.payload === null) continue;
      const done = fillBlank(here, changeSet.payload, taking);
      if (typeof done === 'string') return refuse(done);
      count.filled += done ? 1 : 0;
      continue;
    }
    // A file that contradicts itself was made by nobody's Maillon.
    if (here !== undefined && here.position > start) return refuse('fork');
    if (before !== undefined && !isChained(before.hash, changeSet)) return refuse('hash');
    const operations = operationsIn(changeSet);
    if (typeof operations === 'string') return refuse(operations);
    if (withholding.withholds(changeSet, () => operations)) {
      count.withheld += 1;
      continue;
    }
    const previous = log.last(replica, stream);
    const isNext = seq === (previous?.seq ?? 0) + 1;
    const follows = isNext && isChained(previous?.hash, changeSet);
    if (here !== undefined || (isNext && !follows && isSigned(changeSet, file))) {
      withholding.add(forkAt(changeSet, before));
      count.withheld += 1;
      continue;
    }
    if (!isNext) return refuse('gap');
    if (!follows) return refuse('hash');
    const fault =
      faultInHeader(changeSet, previous?.lamport ?? 0, log) ??
      faultInOperations(changeSet, operations, taking, (other) =>
        other === replica ? seq - 1 : (log.last(other, stream)?.seq ?? 0),
      );
    if (fault !== undefined) return refuse(fault);
    count.applied += 1;
    if (isKeptOut(stream, operations, taking)) {
      log.append({ ...changeSet, payload: null });
      continue;
    }
    projector.take(changeSet, log.append(changeSet), operations);
    for (const { writes } of operations)
      for (const { suggestion } of writes) if (suggestion) count.suggestions += 1;
  }
  return ok({ ...count, forks: withholding.forks() });
}

interface Passed {
  readonly hash: Uint8Array;
  readonly isHere: boolean;
}

const isChained = (previous: Uint8Array | undefined, changeSet: ChangeSet): boolean =>
  sameBytes(chainHash(previous, changeSet, changeSet.payloadHash), changeSet.hash);

/** @throws LateFork when the file does not hold what both branches share */
function forkAt({ replica, stream, seq }: ChangeSet, before: Passed | undefined): Fork {
  if (seq === 1 || before?.isHere === true) return { replica, stream, from: seq, isExact: true };
  throw new LateFork({ replica, stream, from: 1, isExact: false });
}

/** Whether its replica signed the chain it stands in: when it does not follow ours, there are two of them. */
const isSigned = ({ replica, stream, seq }: ChangeSet, file: FileFacts | undefined): boolean =>
  file?.heads.some(
    (head) => head.replica === replica && head.stream === stream && head.seq >= seq,
  ) === true;

/** Forks that no change set of the file would show: it carries none of that chain, and its head is not ours. */
const silentForks = (file: FileFacts | undefined, log: Log): Fork[] =>
  (file?.heads ?? []).flatMap(({ replica, stream, seq, hash }) => {
    if (seq > heldOf(file?.base[stream] ?? {}, replica)) return [];
    const here = log.at(replica, stream, seq);
    if (here === undefined || sameBytes(here.hash, Buffer.from(hash, 'base64'))) return [];
    return [{ replica, stream, from: 1, isExact: false }];
  });

/** What a change set says: nothing when it was blanked, which only a personal one ever is. */
function operationsIn({
  stream,
  payload,
  payloadHash,
}: ChangeSet): readonly Operation[] | 'format' | 'hash' {
  if (payload === null) return stream === 1 && payloadHash.length === HASH_BYTES ? [] : 'format';
  if (!sameBytes(payloadHashOf(payload), payloadHash)) return 'hash';
  try {
    return examineOperations(stream, payload);
  } catch {
    return 'format';
  }
}

/**
 * Whether operations speak of someone who was erased here: what they say is not kept. A record that was not known to
 * be about that person, and is now, goes with them.
 */
function isKeptOut(stream: Stream, operations: readonly Operation[], taking: Taking): boolean {
  const { erased, model, projector } = taking;
  if (stream === 0 || !erased.any()) return false;
  for (const operation of operations) {
    const person = erasedPersonIn(operation, erased, model);
    if (person === undefined) continue;
    erased.add(operation.record, person);
    if (projector.find(operation.record) !== undefined)
      eraseRecords(operation.record, person, taking);
    return true;
  }
  return false;
}

/**
 * A payload that was blank here, from an office that still has it: its record is made again. False when it stays
 * blank, since the person it speaks of was erased here.
 */
function fillBlank(
  here: StoredChangeSet,
  payload: Uint8Array,
  taking: Taking,
): Refusal['reason'] | boolean {
  const { log, projector, asides } = taking;
  const operations = operationsIn({ ...here, payload });
  if (typeof operations === 'string') return operations;
  // It can only name what came before it: what came since, nobody could name then.
  const lastSeq = (replica: string): number => {
    if (replica === here.replica) return here.seq - 1;
    const last = log.lastBefore(here.position, replica, here.stream);
    return last?.seq ?? 0;
  };
  const fault = faultInOperations(here, operations, taking, lastSeq);
  if (fault !== undefined) return fault;
  if (isKeptOut(here.stream, operations, taking)) return false;
  log.fill(here.position, payload);
  const records = operations.map(({ record }) => record);
  retakeRecords(records, log, asides, projector, [here.position]);
  return true;
}

function faultInHeader(
  { stream, replica, seq, lamport, seen }: ChangeSet,
  previousLamport: number,
  log: Log,
): Refusal['reason'] | undefined {
  const lastSeq = (other: string): number =>
    other === replica ? seq - 1 : (log.last(other, stream)?.seq ?? 0);
  // First: what follows something not received yet has a clock ahead of ours, and is only early.
  if (Object.entries(seen).some(([other, upTo]) => lastSeq(other) < upTo)) return 'gap';
  if (lamport > log.lamport(stream) + 1 || lamport <= previousLamport) return 'clock';
  return undefined;
}

function faultInOperations(
  { stream }: ChangeSet,
  operations: readonly Operation[],
  { model, projector }: Taking,
  lastSeq: (replica: string) => number,
): Refusal['reason'] | undefined {
  if (stream === 1 && new Set(operations.map(({ record }) => record)).size > 1) return 'format';
  const types = new Map<string, string>();
  for (const { record, type, writes } of operations) {
    const declared = model.types.get(type);
    if (declared !== undefined && streamOf(declared) !== stream) return 'stream';
    if ((types.get(record) ?? projector.find(record)?.type ?? type) !== type) return 'type';
    types.set(record, type);
    for (const { field, value, replaces } of writes) {
      if (field === DELETION && value !== true && value !== null) return 'format';
      for (const dot of replaces) {
        const parts = dotParts(dot);
        if (parts === undefined || lastSeq(parts.replica) < parts.seq) return 'unseen';
      }
    }
  }
  return undefined;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
