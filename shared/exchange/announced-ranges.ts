/**
 * Whether a file carries exactly what its header announces: of each replica and stream, every change set from the
 * base to a head signed by that replica, in order, and nothing else. So nobody can add to another's work, nor send
 * a part of it that its author did not sign the end of.
 */
import type { FileHeader } from './file-header.ts';
import { heldOf } from './vector.ts';

type Announcing = Pick<FileHeader, 'streams' | 'base' | 'heads'>;

interface Line {
  readonly replica: string;
  readonly stream: 0 | 1;
  readonly seq: number;
  /** base64 */
  readonly hash: string;
}

export interface AnnouncedRanges {
  /** What is wrong with this change set, coming after those taken before. */
  take(line: Line): string | undefined;
  /** What is still missing once all have been taken. */
  end(): string | undefined;
}

export function announcedRanges({ streams, base, heads }: Announcing): AnnouncedRanges {
  const carried = new Set<number>(streams);
  const ranges = new Map(
    heads.map((head) => [
      `${head.replica}.${head.stream}`,
      { ...head, last: heldOf(base[head.stream], head.replica) },
    ]),
  );
  return {
    take({ replica, stream, seq, hash }) {
      if (!carried.has(stream)) return 'a stream that the file does not carry';
      const range = ranges.get(`${replica}.${stream}`);
      if (range === undefined || seq > range.seq) return 'beyond what its author signed';
      if (seq !== range.last + 1) return 'out of order';
      if (seq === range.seq && hash !== range.hash) return 'not what its author signed';
      range.last = seq;
      return undefined;
    },
    end() {
      const isShort = [...ranges.values()].some(
        ({ stream, seq, last }) => carried.has(stream) && last < seq,
      );
      return isShort ? 'shorter than what is announced' : undefined;
    },
  };
}
