/**
 * How figures are taken: several runs in turn with their baseline (so that a machine that slows down slows both),
 * and the median of each. A figure without a baseline of the same run means nothing on another machine.
 */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | '×';
  /** The same work done by the barest code that could do it; null when a figure stands alone. */
  readonly baseline: number | null;
  readonly ratio: number | null;
  /** What shared/design asks, in words. */
  readonly goal: string;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** Milliseconds that a job takes. */
export async function timed(job: () => unknown): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

export interface Pair {
  readonly ours: () => unknown;
  readonly bare: () => unknown;
}

/** Runs both jobs in turn and compares their medians. */
export async function compare(
  name: string,
  goal: string,
  runs: number,
  pair: Pair,
): Promise<Figure> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    bare.push(await timed(pair.bare));
    ours.push(await timed(pair.ours));
  }
  return figure(name, goal, median(ours), median(bare));
}

export const figure = (
  name: string,
  goal: string,
  value: number,
  baseline: number | null,
  unit: Figure['unit'] = 'ms',
): Figure => ({
  name,
  goal,
  unit,
  value: round(value),
  baseline: baseline === null ? null : round(baseline),
  ratio: baseline === null ? null : round(value / baseline),
});

/** How much each figure of a large scene is of the same of one ten times smaller. */
export const growth = (
  from: string,
  small: readonly Figure[],
  large: readonly Figure[],
): Figure[] =>
  large.map((one, index) =>
    figure(
      `growth from ${from}: ${one.name}`,
      '×10 records costs ≤ ×12',
      one.value / (small[index]?.value ?? Number.NaN),
      null,
      '×',
    ),
  );

const round = (value: number): number => Math.round(value * 100) / 100;
