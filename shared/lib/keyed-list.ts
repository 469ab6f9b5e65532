/** A list whose items are found by a key: one with a few of them replaced shares the ranks of the keys. */
export interface KeyedList<V> {
  readonly values: readonly V[];
  readonly rankOf: (key: string) => number | undefined;
  readonly get: (key: string) => V | undefined;
  readonly has: (key: string) => boolean;
  /** The same keys over other values. */
  readonly over: (values: readonly V[]) => KeyedList<V>;
}

export function keyedList<V>(keys: readonly string[], values: readonly V[]): KeyedList<V> {
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  const over = (items: readonly V[]): KeyedList<V> => ({
    values: items,
    rankOf: (key) => ranks.get(key),
    get(key) {
      const rank = ranks.get(key);
      return rank === undefined ? undefined : items[rank];
    },
    has: (key) => ranks.has(key),
    over,
  });
  return over(values);
}
