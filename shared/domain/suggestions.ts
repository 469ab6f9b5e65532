/** What others suggest in a record and nobody decided yet: a live suggestion of something else than what is shown. */
import { shown, type Write } from './cell.ts';
import type { RecordState } from './record-state.ts';

export interface Suggestion {
  readonly field: string;
  readonly element: string;
  readonly write: Write;
}

export function suggestionsIn(state: RecordState): Suggestion[] {
  const found: Suggestion[] = [];
  for (const { field, element, live } of state.cells.values()) {
    const value = shown(live)?.value ?? null;
    for (const write of live)
      if (write.suggestion && write.value !== value) found.push({ field, element, write });
  }
  return found;
}
