/**
 * What a cell holds after changes from anywhere (exchange.md, "Meaning").
 *
 * A cell's live values are the writes that no other names, except that a suggestion never drops a write that
 * is not one. Nothing here looks at a clock, and no live value is ever chosen at the expense of another: one
 * of them is *shown*, the same on every computer, and all are kept until a person writes over all of them.
 *
 * What was set aside (exchange.md, "Receiving") stands nowhere, but is passed through: whoever replaced it also
 * replaces what it had replaced.
 *
 * Invariant: writes arrive after those they name (the log delivers in causal order), so the live set can be
 * kept up to date write by write; any two orders of arrival give the same set.
 */
import type { Value } from '../model/field.ts';
import { type Dot, isLaterDot } from './dot.ts';

export interface Write {
  readonly dot: Dot;
  readonly lamport: number;
  readonly value: Value;
  /** The writes that stood in the cell where the person began. */
  readonly replaces: readonly Dot[];
  readonly suggestion: boolean;
  /** The write whose value this one brings back, when restoring or settling: its author is the author. */
  readonly from?: Dot | undefined;
  /** Position in this computer's log: where it arrived, not when it was written. Never leaves it. */
  readonly position: number;
}

export type Live = readonly Write[];

/** The cell's writes that are set aside, by dot. */
export type Behind = (dot: Dot) => Write | undefined;

const NOTHING_ASIDE: Behind = () => undefined;

export function applyWrite(live: Live, write: Write, behind: Behind = NOTHING_ASIDE): Live {
  if (live.length === 0) return [write];
  if (write.replaces.length === 0) return [...live, write];
  let left = live;
  // It replaces as itself, and as each set-aside write that it replaced: the set grows while it is gone through.
  const acting = new Set([write]);
  for (const one of acting) {
    const named = new Set(one.replaces);
    left = left.filter((other) => !(named.has(other.dot) && mayDrop(one, other)));
    if (behind === NOTHING_ASIDE) break;
    for (const dot of named) {
      const other = behind(dot);
      if (other !== undefined && mayDrop(one, other)) acting.add(other);
    }
  }
  return [...left, write];
}

const mayDrop = (write: Write, other: Write): boolean => !write.suggestion || other.suggestion;

/**
 * The write shown: highest Lamport, then latest dot, among those that are not suggestions. A cell that holds
 * only suggestions shows none: undefined, as if it were empty.
 */
export function shown(live: Live): Write | undefined {
  const [only] = live;
  if (live.length === 1) return only?.suggestion === true ? undefined : only;
  let best: Write | undefined;
  for (const write of live) {
    if (!write.suggestion && (best === undefined || outranks(write, best))) best = write;
  }
  return best;
}

export function outranks(a: Write, b: Write): boolean {
  return a.lamport === b.lamport ? isLaterDot(a.dot, b.dot) : a.lamport > b.lamport;
}

/**
 * A conflict is two or more distinct live values that are not suggestions.
 *
 * @param meant what a value comes to: of a reference, the record that stands for the one it names
 */
export function inConflict(live: Live, meant: (value: Value) => Value = itself): boolean {
  if (live.length < 2) return false;
  const first = live.find((write) => !write.suggestion);
  if (first === undefined) return false;
  const said = meant(first.value);
  return live.some((write) => !write.suggestion && meant(write.value) !== said);
}

const itself = (value: Value): Value => value;
