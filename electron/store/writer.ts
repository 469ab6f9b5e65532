/**
 * Turns operations of this installation into change sets and appends them: the only author of this replica's
 * part of the log. One call is one transaction, one gesture.
 */
import {
  type CellChange,
  MOST_ROOM,
  MOST_WRITES,
  type Operation,
  operationsText,
  roomFor,
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

/** A change set holds at most MOST_WRITES writes and travels as one line; in the personal stream it has one record. */
function chunksOf(operations: readonly Operation[], stream: Stream): Operation[][] {
  const chunks: Operation[][] = [];
  let writes = MOST_WRITES;
  let room = MOST_ROOM;
  for (const operation of operations.flatMap(splitLarge)) {
    const taken = roomForAll(operation);
    writes += operation.writes.length;
    room += taken;
    if (stream === 1 || writes > MOST_WRITES || room > MOST_ROOM) {
      chunks.push([]);
      writes = operation.writes.length;
      room = taken;
    }
    chunks.at(-1)?.push(operation);
  }
  return chunks;
}

const ROOM_AROUND = 1_000;

const roomForAll = ({ writes }: Operation): number =>
  writes.reduce((sum, write) => sum + roomFor(write), ROOM_AROUND);

function splitLarge(operation: Operation): Operation[] {
  if (operation.writes.length <= MOST_WRITES && roomForAll(operation) <= MOST_ROOM)
    return [operation];
  const parts: CellChange[][] = [];
  let room = MOST_ROOM;
  for (const write of operation.writes) {
    const taken = roomFor(write);
    room += taken;
    if (room > MOST_ROOM || parts.at(-1)?.length === MOST_WRITES) {
      parts.push([]);
      room = ROOM_AROUND + taken;
    }
    parts.at(-1)?.push(write);
  }
  return parts.map((writes) => ({ ...operation, writes }));
}
