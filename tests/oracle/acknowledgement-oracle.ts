/**
 * What a file may leave out, by the definition of exchange.md ("File"): what every office of every recipient says in the
 * newest file that came of it, and what the sender holds. Nothing of what was sent, nothing remembered of older files.
 */
import type { Vector } from '../../shared/exchange/vector.ts';

/** A file that came, in whatever order. */
export interface Came {
  readonly office: string;
  readonly structure: string;
  readonly generation: number;
  readonly number: number;
  readonly vector: Vector;
}

export interface Known {
  /** Offices that the network knows, whether or not anything came of them. */
  readonly offices: readonly { readonly id: string; readonly structure: string }[];
  readonly came: readonly Came[];
  readonly held: Vector;
}

/** Up to where a chain is left out of a file for these structures: 0 when it is carried whole. */
export function leftOutByDefinition(
  recipients: readonly string[],
  stream: 0 | 1,
  replica: string,
  { offices, came, held }: Known,
): number {
  const theirs = recipients.map((structure) => {
    const ids = new Set([
      ...offices.filter((one) => one.structure === structure).map(({ id }) => id),
      ...came.filter((one) => one.structure === structure).map(({ office }) => office),
    ]);
    return [...ids].map((office) => {
      const files = came.filter((one) => one.office === office);
      const newest = files.find((one) => files.every((other) => !isLater(other, one)));
      return newest?.vector[stream][replica] ?? 0;
    });
  });
  // To nobody in particular, or to whom nothing is known: everything.
  if (theirs.length === 0 || theirs.some((structure) => structure.length === 0)) return 0;
  return Math.min(held[stream][replica] ?? 0, ...theirs.flat());
}

const isLater = (one: Came, other: Came): boolean =>
  one.generation > other.generation ||
  (one.generation === other.generation && one.number > other.number);
