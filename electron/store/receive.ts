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
import { type ChangeSet, chainHash, type Log, examineOperations } from './log.ts';
import type { Projector } from './projector.ts';

export type Refusal = {
  readonly reason: 'format' | 'gap' | 'fork' | 'hash' | 'clock' | 'unseen' | 'stream' | 'type';
  readonly replica: string;
  readonly seq: number;
};

export interface Received {
  readonly applied: number;
  /** Already here, byte for byte. */
  readonly known: number;
}

export function receiveInto(
  changeSets: Iterable<ChangeSet>,
  {
    log,
    projector,
    model,
  }: { readonly log: Log; readonly projector: Projector; readonly model: Model },
): Result<Received, Refusal> {
  let applied = 0;
  let known = 0;
  for (const changeSet of changeSets) {
    const { replica, stream, seq } = changeSet;
    const refuse = (reason: Refusal['reason']) => err({ reason, replica, seq });
    if (!headerSchema.safeParse(changeSet).success) return refuse('format');
    const here = log.at(replica, stream, seq);
    if (here !== undefined) {
      if (!sameBytes(here.hash, changeSet.hash)) return refuse('fork');
      known += 1;
      continue;
    }
    const previous = log.last(replica, stream);
    if (seq !== (previous?.seq ?? 0) + 1) return refuse('gap');
    if (!sameBytes(chainHash(previous?.hash, changeSet, changeSet.payload), changeSet.hash))
      return refuse('hash');
    const operations = operationsIn(changeSet);
    if (operations === undefined) return refuse('format');
    const fault = faultIn(changeSet, operations, previous?.lamport ?? 0, log, projector, model);
    if (fault !== undefined) return refuse(fault);
    projector.take(changeSet, log.append(changeSet), operations);
    applied += 1;
  }
  return ok({ applied, known });
}

function operationsIn(changeSet: ChangeSet): Operation[] | undefined {
  try {
    return examineOperations(changeSet);
  } catch {
    return undefined;
  }
}

function faultIn(
  changeSet: ChangeSet,
  operations: readonly Operation[],
  previousLamport: number,
  log: Log,
  projector: Projector,
  model: Model,
): Refusal['reason'] | undefined {
  const { stream, replica, seq, lamport, seen } = changeSet;
  const lastSeq = (other: string): number =>
    other === replica ? seq - 1 : (log.last(other, stream)?.seq ?? 0);
  // First: what follows something not received yet has a clock ahead of ours, and is only early.
  if (Object.entries(seen).some(([other, upTo]) => lastSeq(other) < upTo)) return 'gap';
  if (lamport > log.lamport(stream) + 1 || lamport <= previousLamport) return 'clock';
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
