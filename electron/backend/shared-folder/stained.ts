/**
 * Files of the folder that still hold a person who was erased on this computer. They are written again without that
 * person, and removed, whoever put them there: an erased person must not stay where every office looks. Only after
 * an erasure that someone here agreed to, and only where this computer is allowed to publish personal data.
 */
import { chainIn, type Range } from '#shared/exchange/segments.ts';
import type { Looking } from './looking.ts';
import { soundFiles } from './sound-files.ts';

export interface Stained {
  readonly names: ReadonlySet<string>;
  readonly chains: ReadonlySet<string>;
}

export function stainedFiles(looking: Looking): Stained {
  const { work } = looking.receiving;
  const nothing = { names: new Set<string>(), chains: new Set<string>() };
  if (!looking.memory.personal || work.store.erasedPeople().length === 0) return nothing;
  const blanks = work.connection
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM change_set c JOIN replica r ON r.n = c.replica
       WHERE r.id = ? AND c.stream = 1 AND c.seq BETWEEN ? AND ? AND c.payload IS NULL`,
    )
    .pluck();
  const blanksHere = (ranges: readonly Range[]): number =>
    ranges.reduce(
      (sum, { replica, stream, from, to }) =>
        stream === 1 ? sum + (blanks.get(replica, from, to) ?? 0) : sum,
      0,
    );
  const stained = soundFiles(looking).filter(
    ({ file }) => file.isTrusted && blanksHere(file.ranges) > file.blanks,
  );
  return {
    names: new Set(stained.map(({ name }) => name)),
    chains: new Set(stained.flatMap(({ file }) => file.ranges.map(chainIn))),
  };
}
