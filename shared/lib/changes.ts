/** What became of a long list of which few items changed: what follows from it changes as little. */
export interface Change<R> {
  readonly rank: number;
  readonly before: R;
  readonly after: R;
}

/** Items replaced by others in their places; null when the list is longer or shorter. */
export function changesBetween<R>(
  before: readonly R[],
  after: readonly R[],
): readonly Change<R>[] | null {
  if (before.length !== after.length) return null;
  const changes: Change<R>[] = [];
  for (const [rank, item] of after.entries()) {
    const old = before[rank];
    if (old !== undefined && old !== item) changes.push({ rank, before: old, after: item });
  }
  return changes;
}

/** Another list made of items of the first, with those that changed. The same list when none of its items did. */
export function withChanges<R>(items: readonly R[], changes: readonly Change<R>[]): readonly R[] {
  const replaced = new Map(changes.map(({ before, after }) => [before, after]));
  return items.some((item) => replaced.has(item))
    ? items.map((item) => replaced.get(item) ?? item)
    : items;
}
