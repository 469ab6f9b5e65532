/**
 * A pure function that remembers its last call, so that a small change costs little: the same arguments get the same
 * answer, and `again` may make the new answer from the last one. What it makes must equal what `afresh` would; null
 * when the change is not of the kind it knows.
 */
export interface Last<A extends unknown[], V> {
  readonly given: A;
  readonly value: V;
}

export function fromLast<A extends unknown[], V>(
  afresh: (...given: A) => V,
  again: (last: Last<A, V>, ...given: A) => V | null,
): (...given: A) => V {
  let last: Last<A, V> | null = null;
  return (...given) => {
    if (last !== null && given.every((one, index) => Object.is(one, last?.given[index])))
      return last.value;
    const value = (last === null ? null : again(last, ...given)) ?? afresh(...given);
    last = { given, value };
    return value;
  };
}
