/**
 * The columns that people take home: what is for now, what leans little to either side, what is for later; under each
 * axis its main categories. Where no colour was used there is nothing to tell apart: those axes stand together.
 */
import type { AxisTally, CategoryTally } from './tally.ts';
import type { TermClass } from './term-class.ts';

export type SynthesisName = 'short' | 'middle' | 'long' | 'uncoloured';

type Known = Pick<
  AxisTally,
  'id' | 'name' | 'number' | 'notes' | 'short' | 'long' | 'rank' | 'tied' | 'class'
> & {
  readonly categories: readonly Pick<CategoryTally, 'id' | 'name' | 'notes'>[];
};

export interface SynthesisAxis<A extends Known = Known> {
  readonly axis: A;
  readonly main: readonly A['categories'][number][];
}

export interface SynthesisColumn<A extends Known = Known> {
  readonly name: SynthesisName;
  readonly axes: readonly SynthesisAxis<A>[];
}

const MAIN = 3;

const COLUMN_OF: Readonly<Record<TermClass, SynthesisName>> = {
  short: 'short',
  'rather-short': 'middle',
  'rather-long': 'middle',
  long: 'long',
};

/**
 * Axes in each column by rank; one that has no note is in none. The three terms are always there, even empty, once a
 * colour was used; axes without any have a column of their own, only when there are some.
 */
export function synthesisOf<A extends Known>(axes: readonly A[]): readonly SynthesisColumn<A>[] {
  const ranked = axes.filter(({ notes }) => notes > 0).toSorted((a, b) => a.rank - b.rank);
  const columns = Map.groupBy(ranked, columnOf);
  const uncoloured = columns.get('uncoloured') ?? [];
  const isColoured = uncoloured.length < ranked.length || ranked.length === 0;
  const names: readonly SynthesisName[] = [
    ...(isColoured ? (['short', 'middle', 'long'] as const) : []),
    ...(uncoloured.length > 0 ? (['uncoloured'] as const) : []),
  ];
  return names.map((name) => ({
    name,
    axes: (columns.get(name) ?? []).map((axis) => ({
      axis,
      main: mainCategories(axis.categories),
    })),
  }));
}

/** As many of one colour as of the other: in the middle. */
function columnOf({ class: term, short, long }: Known): SynthesisName {
  if (term !== null) return COLUMN_OF[term];
  return short + long === 0 ? 'uncoloured' : 'middle';
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
