/** A booking being moved to other days: from its own days, so many further. Nothing is written until it is put down. */
import type { Taken } from '#shared/contract/sharing.ts';
import { dayAfter, dayNumber } from '#shared/domain/sharing/civil-time.ts';

export interface BookingMove {
  readonly taken: Taken;
  /** Days; negative, before. */
  readonly by: number;
}

/** What left, or came back, stays where it was; care is changed on its card. */
export const isMovable = ({ type, state, until }: Taken): boolean =>
  type === 'booking' && until !== null && ['asked', 'agreed', null].includes(state);

export function movedTaken({ taken, by }: BookingMove): Taken {
  const until = taken.until === null ? null : dayAfter(taken.until, by);
  return { ...taken, from: dayAfter(taken.from, by), until };
}

/** Those of a row, with the one that is moved where it would be put down. */
export const withMove = (takings: readonly Taken[], move: BookingMove | null): readonly Taken[] =>
  move === null ? takings : [...takings.filter(({ id }) => id !== move.taken.id), movedTaken(move)];

/** So many days more. None takes it before the first day that a date can say, nor after the last. */
export function furtherBy(move: BookingMove, days: number): BookingMove {
  const by = move.by + days;
  const first = dayNumber(move.taken.from) + by;
  const last = dayNumber(move.taken.until ?? move.taken.from) + by;
  return first < FIRST || last > LAST ? move : { ...move, by };
}

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2200-12-31');
