/**
 * Whether a file of a shared folder is whole. What verifies is, whatever its age; what does not may still be on its
 * way: it is left until it has not moved for a while, and only then said to be wrong.
 */
export interface Seen {
  readonly size: number;
  /** Milliseconds. */
  readonly mtime: number;
}

/** As it stood when it was first seen so, in milliseconds. */
export interface SeenBefore extends Seen {
  readonly since: number;
}

export const SETTLED_MS = 60_000;

export const isSame = (one: Seen, other: Seen): boolean =>
  one.size === other.size && one.mtime === other.mtime;

/** A file that has grown since the last look is not opened: it is still being written. */
export const isGrowing = (file: Seen, before: SeenBefore | undefined): boolean =>
  file.size === 0 || (before !== undefined && !isSame(file, before));

/** Whether a file that does not verify has had the time to. A clock ahead must not hide it for years. */
export function isSettled(file: Seen, before: SeenBefore | undefined, now: number): boolean {
  const sinceWritten = now - file.mtime;
  const sinceSeen = before !== undefined && isSame(file, before) ? now - before.since : 0;
  return sinceWritten >= SETTLED_MS || sinceSeen >= SETTLED_MS;
}
