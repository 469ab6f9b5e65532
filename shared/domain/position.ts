/** Order among siblings: fractional indices, so that moving one item is one change and merges with any other. */
import { generateNKeysBetween } from 'fractional-indexing';

export interface Placed {
  readonly id: string;
  readonly position: string | null;
}

/** Order shown everywhere: by position, ties by id. Items never placed come first. */
export function byPosition(a: Placed, b: Placed): number {
  const [left, right] = [a.position ?? '', b.position ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Positions for `count` items placed between two siblings (null: at that end).
 *
 * Two siblings that share a position, which only happens after a merge, cannot be parted: the new items go
 * after both. A position that is no fractional index (written by another program) is only ever gone past.
 */
export function positionsBetween(
  before: string | null,
  after: string | null,
  count: number,
): string[] {
  const upper = before !== null && after !== null && before >= after ? null : after;
  const keys = keysBetween(before, upper, count);
  const isPast = keys?.every((key, index) => key > (keys[index - 1] ?? before ?? ''));
  if (keys !== undefined && isPast === true) return keys;
  return generateNKeysBetween(null, null, count).map((key) => `${before ?? ''}${key}`);
}

/** Undefined when the library refuses what it is given; what it accepts is not always well formed either. */
function keysBetween(
  before: string | null,
  after: string | null,
  count: number,
): string[] | undefined {
  try {
    return generateNKeysBetween(before, after, count);
  } catch {
    return undefined;
  }
}

/**
 * A position right after a sibling (null: before all), or undefined when that sibling is not among them. A sibling
 * that shares its position with the next ones cannot be parted from them: the new item goes after those, and no
 * further.
 */
export const positionAfter = (
  siblings: readonly Placed[],
  after: string | null,
): string | undefined => positionsAfter(siblings, after, 1)?.[0];

/** Positions for several items one after the other, right after a sibling. */
export function positionsAfter(
  siblings: readonly Placed[],
  after: string | null,
  count: number,
): string[] | undefined {
  const ordered = siblings.toSorted(byPosition);
  const previous = after === null ? null : ordered.find(({ id }) => id === after);
  if (previous === undefined) return undefined;
  const lower = previous?.position ?? null;
  const next = ordered.find(({ position }) => (position ?? '') > (lower ?? ''));
  return positionsBetween(lower, next?.position ?? null, count);
}
