/**
 * The columns as they are laid out: sizes, and which stay in sight. Lengths are pixels at the ordinary size of
 * text; styles turn them into rem, so that a larger text has the room it needs.
 */
import {
  columnPinningFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, type CSSProperties } from 'react';
import { grownWidths, pinnedColumns, type GridColumn, type GridLine } from './grid-line.ts';

const features = tableFeatures({ columnPinningFeature, columnSizingFeature });

const LEAST_WIDTH = 48;
const LARGEST_WIDTH = 1200;

export const boundedWidth = (width: number): number =>
  Math.round(Math.min(LARGEST_WIDTH, Math.max(LEAST_WIDTH, width)));

export interface PlacedColumn {
  readonly column: GridColumn;
  readonly rank: number;
  readonly width: number;
  /** Where it begins, from the left edge of the columns. */
  readonly start: number;
  readonly isPinned: boolean;
  readonly isLastPinned: boolean;
}

export interface GridColumns {
  readonly columns: readonly PlacedColumn[];
  readonly total: number;
  readonly pinnedWidth: number;
}

export function useGridColumns(
  lines: readonly GridLine[],
  given: readonly GridColumn[],
  chosen: Readonly<Record<string, number>>,
  windowWidth: number,
): GridColumns {
  const widths = useMemo(
    () => grownWidths(given, chosen, windowWidth),
    [given, chosen, windowWidth],
  );
  const definitions = useMemo<ColumnDef<typeof features, GridLine>[]>(
    () =>
      given.map((column) => ({
        id: column.id,
        header: column.label,
        size: column.width,
        minSize: LEAST_WIDTH,
        maxSize: LARGEST_WIDTH,
      })),
    [given],
  );
  const start = useMemo(
    () => [
      ...pinnedColumns(
        given.map((column) => ({ ...column, width: widths[column.id] ?? column.width })),
        windowWidth,
      ),
    ],
    [given, widths, windowWidth],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: lines,
    getRowId: (line) => line.id,
    state: { columnSizing: widths, columnPinning: { start, end: [] } },
  });
  const leaves = table.getAllLeafColumns();
  const total = table.getTotalSize();
  // The same columns as long as nothing of them changes: lines are not drawn again while one scrolls.
  return useMemo(
    () => ({ ...laidOut(given, leaves, widths, start), total }),
    [given, leaves, widths, start, total],
  );
}

function laidOut(
  given: readonly GridColumn[],
  leaves: readonly { readonly id: string }[],
  widths: Readonly<Record<string, number>>,
  pinned: readonly string[],
): Omit<GridColumns, 'total'> {
  const byId = new Map(given.map((column) => [column.id, column]));
  const columns: PlacedColumn[] = [];
  let [start, pinnedWidth] = [0, 0];
  for (const [rank, { id }] of leaves.entries()) {
    const column = byId.get(id);
    if (column === undefined) continue;
    const width = Math.min(LARGEST_WIDTH, Math.max(LEAST_WIDTH, widths[id] ?? column.width));
    const isPinned = pinned.includes(id);
    columns.push({ column, rank, width, start, isPinned, isLastPinned: pinned.at(-1) === id });
    start += width;
    if (isPinned) pinnedWidth += width;
  }
  return { columns, pinnedWidth };
}

export const rem = (pixels: number): string => `${pixels / 16}rem`;

/** Pixels of the screen for one pixel at the ordinary size of text. */
export const textScale = (): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / 16 : 1;
};

/** What makes a column stay in sight, for its heading and its cells. */
export function pinOf(placed: PlacedColumn): {
  readonly 'data-pinned'?: true | 'last';
  readonly style: CSSProperties;
} {
  if (!placed.isPinned) return { style: {} };
  const style: CSSProperties & Record<'--mln-pin', string> = { '--mln-pin': rem(placed.start) };
  return { 'data-pinned': placed.isLastPinned ? 'last' : true, style };
}
