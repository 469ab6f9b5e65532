/** What a selected block adds up to, for the foot of the grid. */
import type { Selection } from '#renderer/ui/grid/block.ts';
import { fieldsIn, itemLines, type Sheet } from './block-cells.ts';
import { sumOf, valueOf } from './record-column.ts';

export interface BlockSummary {
  readonly lines: number;
  readonly columns: number;
  /** Cells that are filled; null in a block too large to be looked through at each key. */
  readonly filled: number | null;
  /** Of amounts or of whole numbers; null without any, or with both. */
  readonly sum: { readonly kind: 'money' | 'integer'; readonly total: number } | null;
}

const MOST_CELLS = 20_000;

export function summaryOf(sheet: Sheet, selection: Selection): BlockSummary {
  const lines = itemLines(sheet, selection.lines).length;
  const columns = selection.columns.length;
  if (lines * columns > MOST_CELLS) return { lines, columns, filled: null, sum: null };
  const kinds = new Set<string>();
  let filled = 0;
  let total = 0;
  for (const { row, column } of fieldsIn(sheet, selection)) {
    const value = valueOf(row, column);
    if (isBlank(value)) continue;
    filled += 1;
    const { kind } = column.field;
    if (kind !== 'money' && kind !== 'integer') continue;
    kinds.add(kind);
    total += typeof value === 'number' ? value : sumOf(value);
  }
  const [kind] = kinds;
  const isSum = kinds.size === 1 && (kind === 'money' || kind === 'integer');
  return { lines, columns, filled, sum: isSum ? { kind, total } : null };
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
