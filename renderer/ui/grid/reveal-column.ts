/** Scrolls sideways just enough for a column to be in sight, beside those that stay. */
import { textScale, type GridColumns } from './use-grid-columns.ts';

export function revealColumn(root: HTMLElement | null, laid: GridColumns, column: string): void {
  const placed = laid.columns.find((candidate) => candidate.column.id === column);
  if (root === null || placed === undefined || placed.isPinned) return;
  const scale = textScale();
  const left = (placed.start - laid.pinnedWidth) * scale;
  const right = (placed.start + placed.width) * scale - root.clientWidth;
  if (root.scrollLeft > left) root.scrollLeft = left;
  else if (root.scrollLeft < right) root.scrollLeft = Math.min(left, right);
}
