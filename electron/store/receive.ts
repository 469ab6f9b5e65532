/**
 * Takes in change sets of other installations. Everything is verified before anything is written, and the
 * caller's transaction makes it all or nothing: chain, clock, causality, stream, type, limits.
 *
 * Change sets come in an order in which each follows what it had seen; one that does not is refused as a gap,
 * never guessed at.
 */
import { dotParts } from '#shared/domain/dot.ts';
import { DELETION } from '#shared/domain/record-state.ts';
import { headerSchema, type Operation } from '#shared/exchange/change-set.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Model, streamOf } from '#shared/model/model.ts';
import {
  type ChangeSet,
  chainHash,
  examineOperations,
  type Log,
  payloadHashOf,
  type StoredChangeSet,
} from './log.ts';
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
}

interface Taking {
  readonly log: Log;
  readonly projector: Projector;
  readonly asides: Asides;
  readonly model: Model;
}

const HASH_BYTES = 32;

export function receiveInto(
  changeSets: Iterable<ChangeSet>,
  taking: Taking,
): Result<Received, Refusal> {
  const { log, projector } = taking;
  let applied = 0;
  let known = 0;
  let filled = 0;
  for (const changeSet of changeSets) {
    const { replica, stream, seq } = changeSet;
    const refuse = (reason: Refusal['reason']) => err({ reason, replica, seq });
    if (!headerSchema.safeParse(changeSet).success) return refuse('format');
    const here = log.at(replica, stream, seq);
    if (here !== undefined) {
      if (!sameBytes(here.hash, changeSet.hash)) return refuse('fork');
      known += 1;
      if (here.payload !== null || changeSet.payload === null) continue;
      const fault = fillBlank(here, changeSet.payload, taking);
      if (fault !== undefined) return refuse(fault);
      filled += 1;
      continue;
    }
    const previous = log.last(replica, stream);
    if (seq !== (previous?.seq ?? 0) + 1) return refuse('gap');
    if (!sameBytes(chainHash(previous?.hash, changeSet, changeSet.payloadHash), changeSet.hash))
      return refuse('hash');
    const operations = operationsIn(changeSet);
    if (typeof operations === 'string') return refuse(operations);
    const fault =
      faultInHeader(changeSet, previous?.lamport ?? 0, log) ??
      faultInOperations(changeSet, operations, taking, (other) =>
        other === replica ? seq - 1 : (log.last(other, stream)?.seq ?? 0),
      );
    if (fault !== undefined) return refuse(fault);
    projector.take(changeSet, log.append(changeSet), operations);
    applied += 1;
  }
  return ok({ applied, known, filled });
}

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

/** A payload that was blank here, from an office that still has it: its record is made again. */
function fillBlank(
  here: StoredChangeSet,
  payload: Uint8Array,
  taking: Taking,
): Refusal['reason'] | undefined {
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
  log.fill(here.position, payload);
  const records = operations.map(({ record }) => record);
  retakeRecords(records, log, asides, projector, [here.position]);
  return undefined;
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
