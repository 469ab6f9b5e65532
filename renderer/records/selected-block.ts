/** What is selected in the grid, for what stands outside it: the foot follows without the page being drawn again. */
import type { BlockSummary } from './block-summary.ts';

export interface SelectedBlock {
  readonly get: () => BlockSummary | null;
  readonly set: (summary: BlockSummary | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSelectedBlock(): SelectedBlock {
  const listeners = new Set<() => void>();
  let current: BlockSummary | null = null;
  return {
    get: () => current,
    set(summary) {
      if (summary === current) return;
      current = summary;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
