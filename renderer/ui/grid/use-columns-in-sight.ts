/**
 * Which columns are drawn. Those whose cells are never taller than a line (ticks, dates, amounts) are left out while
 * they are out of sight; the others are always drawn, so that lines keep their height while one scrolls sideways. The
 * column that has the focus is always drawn too.
 */
import { startTransition, useEffect, useMemo, useState, type RefObject } from 'react';
import type { GridColumns, PlacedColumn } from './use-grid-columns.ts';
import type { GridFrame } from './use-grid-frame.ts';

/** Pixels beyond the window, so that what comes into sight is there already. */
const BEYOND = 480;
const STEP = 120;
/** Fewer columns than this cost nothing. */
const FEW = 24;

export function useColumnsInSight(
  root: RefObject<HTMLElement | null>,
  { columns }: GridColumns,
  { width, scale }: GridFrame,
  held: string,
): readonly PlacedColumn[] {
  const [from, setFrom] = useState(0);
  const isWorthIt = columns.length > FEW;
  useEffect(() => {
    const element = root.current;
    if (element === null || !isWorthIt) return undefined;
    // All lines gain cells at once, beyond the window: drawn in the time that frames leave.
    const look = () =>
      startTransition(() => setFrom(Math.floor(element.scrollLeft / scale / STEP) * STEP));
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [root, isWorthIt, scale]);
  return useMemo(() => {
    if (!isWorthIt) return columns;
    const [left, right] = [from - BEYOND, from + width + STEP + BEYOND];
    return columns.filter(
      ({ column, start, width: own, isPinned }) =>
        column.isLow !== true ||
        isPinned ||
        column.id === held ||
        (start + own > left && start < right),
    );
  }, [columns, isWorthIt, from, width, held]);
}
