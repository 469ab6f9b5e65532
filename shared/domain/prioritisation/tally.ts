/**
 * What the notes of a workshop say: how many stand under each axis and category, in which colour, and what follows
 * from it. Every note counts, grouped or not; what stands under no axis is counted apart and shared among none.
 */
import { byPosition } from '../position.ts';
import { decimalShares, denseRanks, wholeShares } from './shares.ts';
import { termClass, type TermClass } from './term-class.ts';

export interface Axis {
  readonly id: string;
  readonly title: string;
  readonly position: string | null;
}

export interface Category {
  readonly id: string;
  readonly title: string;
  readonly position: string | null;
  readonly axis: string | null;
}

export interface Note {
  readonly axis: string | null;
  readonly category: string | null;
  readonly term: 'short' | 'long' | null;
  /** How many paper notes this one stands for; null is one. */
  readonly count: number | null;
}

export interface Tally {
  readonly notes: number;
  readonly short: number;
  readonly long: number;
}

export interface CategoryTally extends Tally {
  readonly id: string;
  readonly name: string;
}

export interface AxisTally extends Tally {
  readonly id: string;
  readonly name: string;
  /** Counted from 1, by place. */
  readonly number: number;
  /** Percentages of all notes that stand under an axis. */
  readonly share: number;
  readonly wholeShare: number;
  /** Percentage of short-term notes among those with a colour; null without any. */
  readonly shortShare: number | null;
  readonly class: TermClass | null;
  readonly rank: number;
  readonly tied: boolean;
  /** In their order, those without any note included. */
  readonly categories: readonly CategoryTally[];
  /** Notes of the axis under none of its categories. */
  readonly uncategorised: Tally;
}

export interface WorkshopTally extends Tally {
  readonly axes: readonly AxisTally[];
  /** Notes whose axis is not there. */
  readonly unsorted: Tally;
}

export function tallyWorkshop(
  axes: readonly Axis[],
  categories: readonly Category[],
  notes: readonly Note[],
  threshold: number,
): WorkshopTally {
  const ordered = axes.toSorted(byPosition);
  const known = new Set(ordered.map(({ id }) => id));
  const underAxis = Map.groupBy(notes, ({ axis }) => axisAmong(known, axis));
  const categoriesOf = Map.groupBy(categories, ({ axis }) => axis);
  const tallies = ordered.map(({ id }) => tallyOf(underAxis.get(id) ?? []));
  const counts = tallies.map((tally) => tally.notes);
  const shares = decimalShares(counts);
  const whole = wholeShares(counts);
  const ranks = denseRanks(counts);
  return {
    ...tallyOf(notes),
    unsorted: tallyOf(underAxis.get(null) ?? []),
    axes: ordered.map(({ id, title }, index): AxisTally => {
      const tally = tallies[index] ?? NOTHING;
      const own = underAxis.get(id) ?? [];
      const parts = (categoriesOf.get(id) ?? []).toSorted(byPosition);
      const byCategory = Map.groupBy(own, ({ category }) => category);
      const named = new Set(parts.map((part) => part.id));
      return {
        id,
        name: title,
        number: index + 1,
        ...tally,
        share: shares[index] ?? 0,
        wholeShare: whole[index] ?? 0,
        shortShare: shortShare(tally),
        class: termClass(tally.short, tally.long, threshold),
        rank: ranks[index]?.rank ?? 1,
        tied: ranks[index]?.tied ?? false,
        categories: parts.map((part) => ({
          id: part.id,
          name: part.title,
          ...tallyOf(byCategory.get(part.id) ?? []),
        })),
        uncategorised: tallyOf(
          own.filter(({ category }) => category === null || !named.has(category)),
        ),
      };
    }),
  };
}

const NOTHING: Tally = { notes: 0, short: 0, long: 0 };

const axisAmong = (known: ReadonlySet<string>, axis: string | null): string | null =>
  axis !== null && known.has(axis) ? axis : null;

function tallyOf(notes: readonly Note[]): Tally {
  let [all, short, long] = [0, 0, 0];
  for (const { term, count } of notes) {
    const papers = count ?? 1;
    all += papers;
    if (term === 'short') short += papers;
    if (term === 'long') long += papers;
  }
  return { notes: all, short, long };
}

function shortShare({ short, long }: Tally): number | null {
  const coloured = short + long;
  return coloured === 0 ? null : (decimalShares([short, long])[0] ?? null);
}
