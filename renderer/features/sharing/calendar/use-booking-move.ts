/** Takes a booking up from its days, carries it, and puts it down: written once, taken back in one gesture. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Taken } from '#shared/contract/sharing.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { type BookingMove, furtherBy, movedTaken } from './booking-move.ts';

export interface MoveGestures {
  move: BookingMove | null;
  /** Takes it up, or carries it further, by so many days. */
  carry: (taken: Taken, days: number) => void;
  putDown: () => void;
  giveUp: () => void;
}

export function useBookingMove(): MoveGestures {
  const { t } = useTranslation();
  const { show } = useToasts();
  const set = useCommand('record.set');
  const undo = useCommand('history.undo');
  const [move, setMove] = useState<BookingMove | null>(null);
  // A pointer goes faster than drawings: what it says is added to what it said, drawn or not.
  const held = useRef<BookingMove | null>(null);
  const hold = (next: BookingMove | null) => {
    held.current = next;
    setMove(next);
  };
  const write = async (taken: Taken) => {
    const cells = [
      { field: 'from', value: taken.from },
      { field: 'until', value: taken.until },
    ];
    const outcome = await set({ type: 'booking', changes: [{ id: taken.id, cells }] });
    // Until then it is seen where it was put; refused, it goes back to its days.
    hold(null);
    if (outcome.ok)
      show({
        text: t('sharing.changed'),
        tone: 'ok',
        action: { label: t('sharing.undo'), onAction: () => void undo({}) },
      });
  };
  return {
    move,
    carry: (taken, days) => {
      const isHeld = held.current?.taken.id === taken.id;
      hold(furtherBy(isHeld && held.current !== null ? held.current : { taken, by: 0 }, days));
    },
    putDown: () => {
      if (held.current === null) return;
      if (held.current.by === 0) hold(null);
      else void write(movedTaken(held.current));
    },
    giveUp: () => hold(null),
  };
}
