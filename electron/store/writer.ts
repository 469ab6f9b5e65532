/**
 * Turns operations of this installation into change sets and appends them: the only author of this replica's
 * part of the log. One call is one transaction, one gesture.
 */
import {
  type CellChange,
  MOST_WRITES,
  type Operation,
  operationsText,
} from '#shared/exchange/change-set.ts';
import { type Model, type Stream, streamOf, typeOf } from '#shared/model/model.ts';
import { SALT_BYTES } from '#shared/exchange/line.ts';
import { chainHash, type Log, payloadHashOf } from './log.ts';
import type { Projector } from './projector.ts';

export interface WriterDeps {
  readonly log: Log;
  readonly projector: Projector;
  readonly model: () => Model;
  readonly replica: () => string;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
}

export interface Signature {
  readonly gesture: string;
  readonly author: string;
}

/** Appends and projects the operations; answers the positions written. Runs inside the caller's transaction. */
export function writeOperations(
  operations: readonly Operation[],
  signature: Signature,
  deps: WriterDeps,
): number[] {
  const positions: number[] = [];
  for (const stream of [0, 1] as const) {
    const ofStream = operations.filter(
      ({ type }) => streamOf(typeOf(deps.model(), type)) === stream,
    );
    for (const chunk of chunksOf(ofStream, stream)) {
      positions.push(appendOne(chunk, stream, signature, deps));
    }
  }
  return positions;
}

function appendOne(
  operations: readonly Operation[],
  stream: Stream,
  signature: Signature,
  deps: WriterDeps,
): number {
  const { log } = deps;
  const replica = deps.replica();
  const previous = log.last(replica, stream);
  const seen = Object.fromEntries(
    log
      .heads(stream)
      .filter((head) => head.replica !== replica && head.position > (previous?.position ?? 0))
      .map((head) => [head.replica, head.seq]),
  );
  const header = {
    replica,
    stream,
    seq: (previous?.seq ?? 0) + 1,
    lamport: log.lamport(stream) + 1,
    time: deps.now().toISOString(),
    author: signature.author,
    gesture: signature.gesture,
    seen,
  };
  const body = new TextEncoder().encode(operationsText(operations));
  const payload = stream === 1 ? Buffer.concat([deps.randomBytes(SALT_BYTES), body]) : body;
  const payloadHash = payloadHashOf(payload);
  const hash = chainHash(previous?.hash, header, payloadHash);
  const position = log.append({ ...header, payload, payloadHash, hash });
  deps.projector.take(header, position, operations);
  return position;
}

/** A change set holds at most MOST_WRITES writes, and in the personal stream one record. */
function chunksOf(operations: readonly Operation[], stream: Stream): Operation[][] {
  const chunks: Operation[][] = [];
  let room = 0;
  for (const operation of operations.flatMap(splitLarge)) {
    if (stream === 1 || operation.writes.length > room) {
      chunks.push([]);
      room = MOST_WRITES;
    }
    chunks.at(-1)?.push(operation);
    room -= operation.writes.length;
  }
  return chunks;
}

function splitLarge(operation: Operation): Operation[] {
  const parts: Operation[] = [];
  for (let start = 0; start < operation.writes.length; start += MOST_WRITES) {
    const writes: readonly CellChange[] = operation.writes.slice(start, start + MOST_WRITES);
    parts.push({ ...operation, writes });
  }
  return parts;
}
