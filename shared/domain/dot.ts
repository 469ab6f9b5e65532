/**
 * A dot names one write for ever: `replica.seq.index`, index counting the writes of the change set from 0.
 * The stream is not in it: a record's type lives in one stream, and dots are only compared within a record.
 */
export type Dot = string;

export const dotOf = (replica: string, seq: number, index: number): Dot =>
  dotsOf(replica, seq)(index);

/** The dots of one change set: what they share is put together once. */
export function dotsOf(replica: string, seq: number): (index: number) => Dot {
  const shared = `${replica}.${seq}.`;
  return (index) => shared + index;
}

const DOT = /^([a-z2-7]{26})\.([1-9]\d{0,14})\.(0|[1-9]\d{0,4})$/;

export interface DotParts {
  readonly replica: string;
  readonly seq: number;
  readonly index: number;
}

/** The parts of a dot, or undefined when the text is none. */
export function dotParts(dot: Dot): DotParts | undefined {
  const parts = DOT.exec(dot);
  if (parts === null) return undefined;
  const [, replica = '', seq, index] = parts;
  return { replica, seq: Number(seq), index: Number(index) };
}

/** The parts of a dot that `dotOf` made or `dotParts` accepted: nothing is examined again. */
export function splitDot(dot: Dot): DotParts {
  const afterReplica = dot.indexOf('.');
  const afterSeq = dot.indexOf('.', afterReplica + 1);
  return {
    replica: dot.slice(0, afterReplica),
    seq: Number(dot.slice(afterReplica + 1, afterSeq)),
    index: Number(dot.slice(afterSeq + 1)),
  };
}

/** The index alone of such a dot. */
export const indexOf = (dot: Dot): number => Number(dot.slice(dot.lastIndexOf('.') + 1));

/** Whether a comes after b: by replica, then by what each wrote last. Numbers count as numbers: 10 follows 9. */
export function isLaterDot(a: Dot, b: Dot): boolean {
  const left = splitDot(a);
  const right = splitDot(b);
  if (left.replica !== right.replica) return left.replica > right.replica;
  return left.seq === right.seq ? left.index > right.index : left.seq > right.seq;
}
