/**
 * What is withheld of a file because a replica wrote twice under one number (a backup put back behind Maillon's back,
 * a copied computer). Its change sets from there on are left out, and with them whatever depends on them: a dot of
 * theirs may name one thing here and another where it was written.
 *
 * Where the two branches part is known when the file holds the last change set that they share. When it does not,
 * whatever depends on that replica at all is withheld, and the caller starts again with that in mind.
 */
import { dotParts } from '#shared/domain/dot.ts';
import type { ChangeSetHeader, Operation } from '#shared/exchange/change-set.ts';

export interface Fork {
  readonly replica: string;
  readonly stream: 0 | 1;
  /** The first seq that is not the same on both sides; 1 when nobody can say. */
  readonly from: number;
  readonly isExact: boolean;
}

export interface Withholding {
  forks(): Fork[];
  add(fork: Fork): void;
  withholds(changeSet: ChangeSetHeader, operations: () => readonly Operation[]): boolean;
}

export function openWithholding(known: readonly Fork[]): Withholding {
  const forks = new Map<string, Fork>();
  /** Chain → first seq of it that must not come in. */
  const withheld = new Map<string, number>();
  const chainOf = (replica: string, stream: number): string => `${stream} ${replica}`;
  const isWithheld = (replica: string, stream: number, seq: number): boolean =>
    seq >= (withheld.get(chainOf(replica, stream)) ?? Infinity);
  const add = (fork: Fork): void => {
    const chain = chainOf(fork.replica, fork.stream);
    forks.set(chain, fork);
    withheld.set(chain, Math.min(fork.from, withheld.get(chain) ?? Infinity));
  };
  known.forEach(add);

  return {
    forks: () => [...forks.values()],
    add,
    withholds(changeSet, operations) {
      if (withheld.size === 0) return false;
      const { replica, stream, seq, seen } = changeSet;
      if (isWithheld(replica, stream, seq)) return true;
      const hasSeen = Object.entries(seen).some(([other, upTo]) => isWithheld(other, stream, upTo));
      const isDependent =
        hasSeen || namedBy(operations()).some((name) => isWithheld(name.replica, stream, name.seq));
      if (isDependent) withheld.set(chainOf(replica, stream), seq);
      return isDependent;
    },
  };
}

const namedBy = (operations: readonly Operation[]) =>
  operations.flatMap(({ writes }) =>
    writes.flatMap(({ replaces, from }) =>
      [...replaces, ...(from === undefined ? [] : [from])].flatMap((dot) => dotParts(dot) ?? []),
    ),
  );
