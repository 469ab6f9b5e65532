/**
 * The three columns that people take home: what is for now, what leans little to either side, what is for later; under
 * each axis its main categories.
 */
import type { AxisTally, CategoryTally } from './tally.ts';
import type { TermClass } from './term-class.ts';

export const SYNTHESIS_COLUMNS = ['short', 'middle', 'long'] as const;
export type SynthesisColumn = (typeof SYNTHESIS_COLUMNS)[number];

type Known = Pick<AxisTally, 'id' | 'name' | 'number' | 'notes' | 'rank' | 'tied' | 'class'> & {
  readonly categories: readonly Pick<CategoryTally, 'id' | 'name' | 'notes'>[];
};

export interface SynthesisAxis<A extends Known = Known> {
  readonly axis: A;
  readonly main: readonly A['categories'][number][];
}

const MAIN = 3;

const COLUMN_OF: Readonly<Record<TermClass, SynthesisColumn>> = {
  short: 'short',
  'rather-short': 'middle',
  'rather-long': 'middle',
  long: 'long',
};

/** Axes in each column by rank; one that has no note is in none. No colour leads: it stands in the middle. */
export function synthesisOf<A extends Known>(
  axes: readonly A[],
): Readonly<Record<SynthesisColumn, readonly SynthesisAxis<A>[]>> {
  const ranked = axes.filter(({ notes }) => notes > 0).toSorted((a, b) => a.rank - b.rank);
  const columns = Map.groupBy(ranked, (axis) =>
    axis.class === null ? 'middle' : COLUMN_OF[axis.class],
  );
  const column = (name: SynthesisColumn): readonly SynthesisAxis<A>[] =>
    (columns.get(name) ?? []).map((axis) => ({ axis, main: mainCategories(axis.categories) }));
  return { short: column('short'), middle: column('middle'), long: column('long') };
}

/** The three with the most notes, and those that have as many as the third. */
export function mainCategories<C extends { readonly notes: number }>(
  categories: readonly C[],
): readonly C[] {
  const filled = categories.filter(({ notes }) => notes > 0).toSorted((a, b) => b.notes - a.notes);
  const least = filled[MAIN - 1]?.notes ?? 0;
  return filled.filter(({ notes }, index) => index < MAIN || notes === least);
}

/** Percentages of the two colours among coloured notes, whole, adding up to 100; null without any colour. */
export function termShares({
  short,
  long,
}: {
  readonly short: number;
  readonly long: number;
}): { readonly short: number; readonly long: number } | null {
  const coloured = short + long;
  if (coloured === 0) return null;
  const ofShort = Math.round((short * 100) / coloured);
  return { short: ofShort, long: 100 - ofShort };
}
