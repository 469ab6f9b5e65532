/**
 * A dot names one write for ever: `replica.seq.index`, index counting the writes of the change set from 0.
 * The stream is not in it: a record's type lives in one stream, and dots are only compared within a record.
 */
export type Dot = string;

export const dotOf = (replica: string, seq: number, index: number): Dot =>
  `${replica}.${seq}.${index}`;

export interface DotParts {
  readonly replica: string;
  readonly seq: number;
  readonly index: number;
}

/** The parts of a dot, or undefined when the text is none. */
export function dotParts(dot: Dot): DotParts | undefined {
  const [replica, seq, index, more] = dot.split('.');
  if (replica === undefined || seq === undefined || index === undefined || more !== undefined)
    return undefined;
  if (
    !/^[a-z2-7]{26}$/.test(replica) ||
    !/^[1-9]\d{0,14}$/.test(seq) ||
    !/^(0|[1-9]\d{0,4})$/.test(index)
  )
    return undefined;
  return { replica, seq: Number(seq), index: Number(index) };
}

/** Whether a comes after b: by replica, then by what each wrote last. Numbers count as numbers: 10 follows 9. */
export function isLaterDot(a: Dot, b: Dot): boolean {
  const [replica = '', seq, index] = a.split('.');
  const [otherReplica = '', otherSeq, otherIndex] = b.split('.');
  if (replica !== otherReplica) return replica > otherReplica;
  return Number(seq) === Number(otherSeq)
    ? Number(index) > Number(otherIndex)
    : Number(seq) > Number(otherSeq);
}
