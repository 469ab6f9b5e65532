/**
 * A bar carried by the pointer: as many days as the pointer crosses columns. Pressed without moving it is no drag, and is
 * left to the cell underneath. Escape lets it go back.
 */
import { useRef, type PointerEvent } from 'react';

interface Drag {
  readonly startX: number;
  readonly columnWidth: number;
  /** Hears Escape, wherever the focus is. */
  readonly listening: AbortController;
  by: number;
  isMoved: boolean;
}

interface BarDrag {
  /** So many days further than it was before this call. */
  onCarry: (days: number) => void;
  onPutDown: () => void;
  onGiveUp: () => void;
  /** It was pressed, on the day so many after the first that its bar shows. */
  onPress: (days: number) => void;
}

export function useBarDrag({ onCarry, onPutDown, onGiveUp, onPress }: BarDrag) {
  const drag = useRef<Drag | null>(null);
  const letGo = (): Drag | null => {
    const held = drag.current;
    held?.listening.abort();
    drag.current = null;
    return held;
  };
  const giveUp = () => {
    if (letGo()?.isMoved === true) onGiveUp();
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const cell = event.currentTarget.parentElement?.querySelector('[role=gridcell]');
      if (event.button !== 0 || !cell) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const columnWidth = cell.getBoundingClientRect().width;
      const listening = new AbortController();
      const hear = (pressed: KeyboardEvent) => pressed.key === 'Escape' && giveUp();
      document.addEventListener('keydown', hear, { signal: listening.signal, capture: true });
      drag.current = { startX: event.clientX, columnWidth, listening, by: 0, isMoved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const held = drag.current;
      if (held === null) return;
      const by = Math.round((event.clientX - held.startX) / held.columnWidth);
      if (by === held.by) return;
      onCarry(by - held.by);
      held.by = by;
      held.isMoved = true;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = letGo();
      if (held === null) return;
      if (held.isMoved) return onPutDown();
      const { left } = event.currentTarget.getBoundingClientRect();
      onPress(Math.floor((event.clientX - left) / held.columnWidth));
    },
    onPointerCancel: giveUp,
  };
}
