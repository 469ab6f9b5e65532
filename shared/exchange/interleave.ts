/**
 * The change sets of several files as one sequence, in which each comes after all that its author had seen. Two
 * segments may each follow a part of the other, when two offices answered each other between two publications: neither
 * can be taken in alone.
 */
import { heldOf, type Vector } from './vector.ts';

interface Linked {
  readonly replica: string;
  readonly stream: 0 | 1;
  readonly seq: number;
  readonly seen: Readonly<Record<string, number>>;
}

/**
 * @param lists each in an order of its own that holds
 * @param held what is here before
 * @param forked replicas of which no more is awaited
 */
export function* interleaved<T extends Linked>(
  lists: readonly Iterable<T>[],
  held: Vector,
  forked: ReadonlySet<string>,
): Generator<T> {
  const reached = { 0: { ...held[0] }, 1: { ...held[1] } };
  const isReady = ({ replica, stream, seq, seen }: T): boolean =>
    seq <= heldOf(reached[stream], replica) + 1 &&
    Object.entries(seen).every(
      ([other, upTo]) => forked.has(other) || heldOf(reached[stream], other) >= upTo,
    );
  const ahead = lists.map((list) => {
    const iterator = list[Symbol.iterator]();
    return { iterator, next: iterator.next() };
  });
  for (;;) {
    let isMoving = false;
    for (const one of ahead) {
      while (one.next.done !== true && isReady(one.next.value)) {
        const { replica, stream, seq } = one.next.value;
        reached[stream][replica] = Math.max(seq, heldOf(reached[stream], replica));
        yield one.next.value;
        one.next = one.iterator.next();
        isMoving = true;
      }
    }
    if (!isMoving) break;
  }
  // What is left follows something that is nowhere: whoever takes them in says so.
  for (const one of ahead) {
    for (; one.next.done !== true; one.next = one.iterator.next()) yield one.next.value;
  }
}
