/**
 * What a file for somebody would carry: whole streams, above what every office of theirs last said it holds, as far as
 * their replicas signed. Never what was sent: files get lost.
 */
import type { Log, StoredChangeSet } from '#electron/store/log.ts';
import type { ExchangeTables } from '#electron/store/exchange-tables.ts';
import type { Said } from '#electron/store/said.ts';
import {
  countMissing,
  type Held,
  heldOf,
  leastHeld,
  type Vector,
} from '#shared/exchange/vector.ts';
import type { Stream } from '#shared/model/model.ts';

export type Streams = readonly [0] | readonly [0, 1];

export const streamsFor = (personal: boolean): Streams => (personal ? [0, 1] : [0]);

/** What this computer holds, apart from what it may hold in another version than others. */
export function heldVector(log: Log, forked: ReadonlySet<string> = new Set()): Vector {
  const held = (stream: Stream): Held =>
    Object.fromEntries(
      log
        .heads(stream)
        .filter(({ replica }) => !forked.has(replica))
        .map(({ replica, seq }) => [replica, seq]),
    );
  return { 0: held(0), 1: held(1) };
}

/** The offices of a structure that were heard, and whether it is known of none that was not. */
export interface Heard {
  readonly said: readonly Said[];
  readonly isComplete: boolean;
}

/**
 * What all of these hold already, of what can be passed on; nothing as soon as one of them never said.
 */
export function baseFor(recipients: readonly Heard[], signed: Vector, streams: Streams): Vector {
  const isKnown =
    recipients.length > 0 &&
    recipients.every(({ said, isComplete }) => isComplete && said.length > 0);
  const base = (stream: Stream): Held => {
    if (!isKnown || !streams.some((carried) => carried === stream)) return {};
    const theirs = recipients.flatMap(({ said }) => said.map(({ vector }) => vector[stream]));
    return leastHeld([signed[stream], ...theirs]);
  };
  return { 0: base(0), 1: base(1) };
}

/** How many change sets lie between a base and what can be passed on. */
export const countCarried = (base: Vector, signed: Vector, streams: Streams): number =>
  streams.reduce<number>((sum, stream) => sum + countMissing(signed[stream], base[stream]), 0);

const BATCH = 500;

/** The change sets between, in the order of this log; read little by little, so that nothing waits for a file. */
export function* carriedChangeSets(
  log: Log,
  base: Vector,
  signed: Vector,
  streams: Streams,
): Generator<StoredChangeSet> {
  const first = firstPosition(log, base, signed, streams);
  if (first === undefined) return;
  let after = first - 1;
  for (;;) {
    const batch = log.range(after, BATCH);
    for (const changeSet of batch) {
      const { replica, stream, seq } = changeSet;
      const isCarried =
        streams.some((carried) => carried === stream) &&
        seq > heldOf(base[stream], replica) &&
        seq <= heldOf(signed[stream], replica);
      if (isCarried) yield changeSet;
    }
    const last = batch.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}

function firstPosition(
  log: Log,
  base: Vector,
  signed: Vector,
  streams: Streams,
): number | undefined {
  const starts = streams.flatMap((stream) =>
    Object.entries(signed[stream]).flatMap(([replica, seq]) => {
      const held = heldOf(base[stream], replica);
      return held < seq ? (log.at(replica, stream, held + 1)?.position ?? []) : [];
    }),
  );
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/**
 * The offices of each structure, as records and as what was heard tell.
 *
 * @param survivor which structure stands for the one that an office said it is of
 */
export function heardOf(
  structure: string,
  offices: readonly { readonly id: string; readonly structure: string | null }[],
  { said }: Pick<ExchangeTables, 'said'>,
  own: string,
  survivor: (structure: string) => string,
): Heard {
  const words = said.all().filter((one) => one.office !== own);
  const named = offices.filter((one) => one.structure === structure && one.id !== own);
  const heard = words.filter(
    (one) =>
      (one.structure !== null && survivor(one.structure) === structure) ||
      named.some(({ id }) => id === one.office),
  );
  return {
    said: heard,
    isComplete: named.every(({ id }) => heard.some((one) => one.office === id)),
  };
}
