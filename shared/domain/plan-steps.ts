/** How far an action has come by its steps, where nobody wrote its progress themselves. */
export interface StepCount {
  readonly done: number;
  readonly total: number;
}

/** In whole per cent; 100 only once they are all done. */
export const shareOfSteps = ({ done, total }: StepCount): number =>
  total === 0 ? 0 : Math.floor((done / total) * 100);

/** What was written, else what the steps say, else nothing. */
export function progressOf(row: { readonly progress?: unknown; readonly steps?: unknown }) {
  if (typeof row.progress === 'number') return row.progress;
  return isStepCount(row.steps) ? shareOfSteps(row.steps) : null;
}

const isStepCount = (steps: unknown): steps is StepCount =>
  typeof steps === 'object' &&
  steps !== null &&
  'done' in steps &&
  'total' in steps &&
  typeof steps.done === 'number' &&
  typeof steps.total === 'number';
