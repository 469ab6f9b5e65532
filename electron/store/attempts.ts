/**
 * Receiving is tried again when a fork comes to light while it goes on: with what is withheld known beforehand, or
 * without this log's own branch. Each attempt is a transaction of its own; only the last one is kept.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Fork } from './forks.ts';
import { type FileFacts, LateFork, type Received, type Refusal } from './receive.ts';

export interface Receiving {
  readonly file?: FileFacts;
  /** How forks are settled in favour of the file, where they are; absent: they are only withheld. */
  readonly settling?: Settling;
  /** Writes what else must be written with it, in the same transaction, once all that is derived is there. */
  readonly note?: (taken: Taken) => void;
}

export interface Settling {
  /** Whether the sender decides which branch of a replica stands. */
  readonly decides: (replica: string) => boolean;
  /** Whether this office wrote under that name. */
  readonly isOwn: (replica: string) => boolean;
  /** Gives this office a new name: what it wrote under the present one is being withdrawn. */
  readonly renew: () => void;
}

/** What was taken in, and the positions that it added: none when `last` is before `first`. */
export interface Taken extends Received {
  readonly first: number;
  readonly last: number;
  /** Forks that ended with it. */
  readonly settled: readonly Fork[];
}

export interface KnownForks {
  readonly forks: readonly Fork[];
  readonly settled: readonly Fork[];
}

export function untilForksAreKnown<T>(attempt: (known: KnownForks) => T): Result<T, Refusal> {
  const forks: Fork[] = [];
  const settled: Fork[] = [];
  for (;;) {
    try {
      return ok(attempt({ forks, settled }));
    } catch (error) {
      if (error instanceof RefusedFile) return err(error.refusal);
      if (error instanceof LateFork) forks.push(error.fork);
      else if (error instanceof DecidedForks) settled.push(...error.forks);
      else throw error;
    }
  }
}

/** Ends an attempt that must begin again without this log's branches. */
export class DecidedForks extends Error {
  readonly forks: readonly Fork[];
  constructor(forks: readonly Fork[]) {
    super('forks are settled in favour of a file');
    this.forks = forks;
  }
}

/** Carries a refusal out of the transaction, so that it is rolled back. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
