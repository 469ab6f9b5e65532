/** How far an action has come by its steps, where nobody wrote its progress themselves. */
export interface StepCount {
  readonly done: number;
  readonly total: number;
}

/** In whole per cent; 100 only once they are all done. */
export const shareOfSteps = ({ done, total }: StepCount): number =>
  total === 0 ? 0 : Math.floor((done / total) * 100);

/** What was written, else what the steps say, else nothing. */
export const progressOf = (row: {
  readonly progress?: unknown;
  readonly steps?: StepCount | undefined;
}): number | null =>
  typeof row.progress === 'number'
    ? row.progress
    : row.steps === undefined
      ? null
      : shareOfSteps(row.steps);
