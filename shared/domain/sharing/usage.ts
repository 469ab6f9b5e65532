/**
 * How much of one thing is taken at each moment: the sweep over beginnings and ends on which availability, the next free
 * moment and double bookings rest. Everything is done in one sort and one pass.
 */
import type { Moment, Span } from './civil-time.ts';

export interface Use extends Span {
  readonly id: string;
  readonly quantity: number;
  /** Promised to somebody, who waits for it. */
  readonly isPromise: boolean;
}

interface Level extends Span {
  /** How much is taken all along, by how many uses, how many of them promised. */
  readonly taken: number;
  readonly uses: number;
  readonly promises: number;
}

/** From one change to the next, in order; the moments when nothing is taken are left out. */
function levels(uses: readonly Use[]): Level[] {
  const changes = uses
    .filter(({ from, until }) => from < until)
    .flatMap((use) => [
      { at: use.from, sign: 1, use },
      { at: use.until, sign: -1, use },
    ])
    .toSorted((one, other) => one.at - other.at);
  const found: Level[] = [];
  let [taken, count, promises] = [0, 0, 0];
  for (const [index, { at, sign, use }] of changes.entries()) {
    taken += sign * use.quantity;
    count += sign;
    promises += use.isPromise ? sign : 0;
    const next = changes[index + 1]?.at ?? at;
    if (next > at && count > 0) found.push({ from: at, until: next, taken, uses: count, promises });
  }
  return found;
}

/** The most that is taken at one moment of the span. */
export function mostTaken(uses: readonly Use[], span: Span): number {
  const within = uses.filter(({ from, until }) => from < span.until && span.from < until);
  return levels(within).reduce(
    (most, level) =>
      level.from < span.until && span.from < level.until ? Math.max(most, level.taken) : most,
    0,
  );
}

/** The spans, joined where they touch, during which more than so much is taken. */
export const takenBeyond = (uses: readonly Use[], most: number): Span[] =>
  joined(levels(uses).filter(({ taken }) => taken > most));

/** The spans during which several uses, promises among them, take more than so much together; each with those uses. */
export function crowded(
  uses: readonly Use[],
  most: number,
): (Span & { readonly uses: readonly string[] })[] {
  const spans = joined(
    levels(uses).filter((level) => level.taken > most && level.uses > 1 && level.promises > 0),
  );
  if (spans.length === 0) return [];
  const inOrder = uses.toSorted((one, other) => one.from - other.from);
  let next = 0;
  let open: Use[] = [];
  return spans.map(({ from, until }) => {
    for (let use = inOrder[next]; use !== undefined && use.from < until; use = inOrder[next]) {
      open.push(use);
      next += 1;
    }
    open = open.filter((use) => use.until > from);
    return { from, until, uses: open.filter((use) => use.from < use.until).map(({ id }) => id) };
  });
}

function joined(spans: readonly Span[]): Span[] {
  const found: { from: Moment; until: Moment }[] = [];
  for (const { from, until } of spans) {
    const last = found.at(-1);
    if (last?.until === from) last.until = until;
    else found.push({ from, until });
  }
  return found;
}
