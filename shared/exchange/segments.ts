/**
 * What a shared folder lacks, and what of it can be taken in. A segment is one replica's change sets of one stream,
 * from one number to a head that this replica signed; nothing is ever cut elsewhere.
 *
 * Segments of one's own are joined as they follow each other: one that is no longer than what comes after it is
 * written again with it, so that a year of small changes leaves a dozen files rather than thousands.
 */
import type { Stream } from '../model/model.ts';
import { type Held, heldOf, type Vector } from './vector.ts';

export interface Range {
  readonly replica: string;
  readonly stream: 0 | 1;
  readonly from: number;
  readonly to: number;
}

export interface Publication extends Range {
  /** Own segments that it holds whole: they are of no more use. */
  readonly replaces: readonly Range[];
}

/** How far each chain stands there without a gap, from its beginning. */
export function coveredBy(ranges: readonly Range[]): Vector {
  const covered: Record<0 | 1, Record<string, number>> = { 0: {}, 1: {} };
  for (const { replica, stream, from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const reached = heldOf(covered[stream], replica);
    if (from <= reached + 1 && to > reached) covered[stream][replica] = to;
  }
  return covered;
}

export interface Standing {
  /** How far each chain can be passed on. */
  readonly signed: Vector;
  readonly streams: readonly (0 | 1)[];
  /** What the folder holds, of everybody's making. */
  readonly there: readonly Range[];
  /** Of those, what this computer put there. */
  readonly mine: readonly Range[];
  /** Whether it is for this computer to publish a chain that the folder lacks. */
  readonly isOurs: (replica: string, stream: 0 | 1) => boolean;
}

export function toPublish({ signed, streams, there, mine, isOurs }: Standing): Publication[] {
  const covered = coveredBy(there);
  return streams.flatMap((stream) =>
    Object.entries(signed[stream])
      .filter(([replica, to]) => heldOf(covered[stream], replica) < to && isOurs(replica, stream))
      .map(([replica, to]) => {
        const own = mine.filter((one) => one.replica === replica && one.stream === stream);
        const from = joinedFrom({ from: heldOf(covered[stream], replica) + 1, to }, own);
        const replaces = own.filter((one) => one.from >= from && one.to <= to);
        return { replica, stream, from, to, replaces };
      }),
  );
}

/** How a chain is called among others. */
export const chainIn = ({ replica, stream }: Pick<Range, 'replica' | 'stream'>): string =>
  `${stream}.${replica}`;

/** Chains that the folder lacks the end of. */
export function lackingIn({ signed, streams, there }: Omit<Standing, 'mine' | 'isOurs'>): string[] {
  const covered = coveredBy(there);
  return streams.flatMap((stream) =>
    Object.entries(signed[stream])
      .filter(([replica, to]) => heldOf(covered[stream], replica) < to)
      .map(([replica]) => chainIn({ replica, stream })),
  );
}

/** Doubling: each change set is written again as often as its segment doubles, so a dozen times in its life. */
function joinedFrom({ from, to }: Pick<Range, 'from' | 'to'>, own: readonly Range[]): number {
  let start = from;
  for (;;) {
    const before = own.find((one) => one.to === start - 1);
    if (before === undefined || before.to - before.from > to - start) return start;
    start = before.from;
  }
}

/** Whether all that a segment follows is here; of a replica that wrote its log twice, no more is awaited. */
export const followsHeld = (
  base: Vector,
  held: Vector,
  streams: readonly Stream[],
  forked: ReadonlySet<string>,
): boolean =>
  ([0, 1] as const)
    .filter((stream) => streams.includes(stream))
    .every((stream) => isCovered(base[stream], held[stream], forked));

const isCovered = (base: Held, held: Held, forked: ReadonlySet<string>): boolean =>
  Object.entries(base).every(
    ([replica, seq]) => forked.has(replica) || heldOf(held, replica) >= seq,
  );

export interface Candidate {
  readonly ranges: readonly Range[];
  readonly base: Vector;
  readonly streams: readonly Stream[];
}

/**
 * Of segments that cannot be taken in one after the other, those that can be taken in together: all that they follow
 * is here or among them. One that lies within another is left out.
 */
export function together<T extends Candidate>(
  candidates: readonly T[],
  held: Vector,
  forked: ReadonlySet<string>,
): T[] {
  let kept = candidates.filter(
    (one, index) =>
      !candidates.some(
        (other, place) =>
          other !== one && isWithin(one, other) && (!isWithin(other, one) || place < index),
      ),
  );
  for (;;) {
    const reached = reachedWith(kept, held);
    const next = kept.filter(({ base, streams }) => followsHeld(base, reached, streams, forked));
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

const isWithin = (one: Candidate, other: Candidate): boolean =>
  one.ranges.every((range) =>
    other.ranges.some(
      ({ replica, stream, from, to }) =>
        replica === range.replica &&
        stream === range.stream &&
        from <= range.from &&
        to >= range.to,
    ),
  );

const reachedWith = (candidates: readonly Candidate[], held: Vector): Vector =>
  coveredBy([
    ...([0, 1] as const).flatMap((stream) =>
      Object.entries(held[stream]).map(([replica, to]) => ({ replica, stream, from: 1, to })),
    ),
    ...candidates.flatMap(({ ranges }) => ranges),
  ]);
