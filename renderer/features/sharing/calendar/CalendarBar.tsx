/** A booking over the days it takes; what is to come is carried to others by the pointer. */
import type { Names } from '#shared/contract/records.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import { sayTime } from '#shared/words/moment.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useSaid } from '../use-said.ts';
import { isMovable } from './booking-move.ts';
import type { Bar } from './lanes.ts';
import { useBarDrag } from './use-bar-drag.ts';
import type { MoveGestures } from './use-booking-move.ts';

interface CalendarBarProps {
  bar: Bar;
  names: Names;
  gestures: MoveGestures;
  /** On the day so many after the first shown. */
  onPress: (days: number) => void;
}

export function CalendarBar({ bar, names, gestures, onPress }: CalendarBarProps) {
  const language = useLanguage();
  const said = useSaid();
  const { taken, first, last, lane } = bar;
  const isCarried = gestures.move?.taken.id === taken.id;
  const drag = useBarDrag({
    onCarry: (days) => gestures.carry(taken, days),
    onPutDown: gestures.putDown,
    onGiveUp: gestures.giveUp,
    onPress,
  });
  const hour = taken.fromTime === null ? '' : `${sayTime(taken.fromTime, language)} `;
  const many = taken.quantity !== null && taken.quantity > 1 ? `${taken.quantity} × ` : '';
  const words = taken.type === 'upkeep' ? taken.about : `${hour}${many}${said.who(taken, names)}`;
  return (
    <span
      aria-hidden
      className="sharing-grid__bar"
      data-state={lookOf(taken)}
      data-movable={isMovable(taken) || undefined}
      data-carried={isCarried || undefined}
      title={words}
      style={{
        gridColumn: `${first + 2} / ${last + 3}`,
        marginTop: `calc(var(--s-1) + ${lane} * var(--bar))`,
      }}
      {...(isMovable(taken) ? drag : {})}
    >
      {words}
    </span>
  );
}

const lookOf = (taken: Taken): string =>
  taken.type === 'upkeep' ? 'upkeep' : taken.daysLate > 0 ? 'late' : (taken.state ?? 'agreed');
