/**
 * Dots stuck on the wall: on an axis, on a category, on a single note. What is stuck on a part counts for the whole it
 * is in: an axis has its own dots, those of its categories and those of its notes. None is counted twice, none is lost.
 */
export interface Dotted {
  readonly id: string;
  /** No number: nobody counted them. */
  readonly dots?: unknown;
}

export interface DottedPart extends Dotted {
  readonly axis?: unknown;
}

export interface DottedNote extends DottedPart {
  readonly category?: unknown;
}

export interface NoteDots {
  readonly id: string;
  readonly dots: number;
}

export interface CategoryDots extends NoteDots {
  /** The most dots first; those without any are left out. */
  readonly notes: readonly NoteDots[];
}

export interface AxisDots extends CategoryDots {
  readonly categories: readonly CategoryDots[];
}

export interface WorkshopDots {
  readonly dots: number;
  /** In the order given. */
  readonly axes: readonly AxisDots[];
  /** On notes that stand under no axis. */
  readonly unsorted: CategoryDots;
}

export function dotsOf(
  axes: readonly Dotted[],
  categories: readonly DottedPart[],
  notes: readonly DottedNote[],
): WorkshopDots {
  const known = new Set(axes.map(({ id }) => id));
  const underAxis = Map.groupBy(notes, ({ axis }) =>
    typeof axis === 'string' && known.has(axis) ? axis : null,
  );
  const counted = axes.map((axis): AxisDots => {
    const own = underAxis.get(axis.id) ?? [];
    const parts = categories.filter((category) => category.axis === axis.id);
    const named = new Set<unknown>(parts.map(({ id }) => id));
    const loose = withNotes(
      axis,
      own.filter(({ category }) => !named.has(category)),
    );
    const under = parts.map((part) =>
      withNotes(
        part,
        own.filter(({ category }) => category === part.id),
      ),
    );
    return { ...loose, dots: sum([loose, ...under]), categories: under };
  });
  const unsorted = withNotes({ id: '' }, underAxis.get(null) ?? []);
  return { dots: sum([...counted, unsorted]), axes: counted, unsorted };
}

/** Its own dots and those of these notes. */
function withNotes(place: Dotted, notes: readonly Dotted[]): CategoryDots {
  const stuck = notes
    .map((note): NoteDots => ({ id: note.id, dots: countOf(note) }))
    .filter((note) => note.dots > 0)
    .toSorted((a, b) => b.dots - a.dots);
  return { id: place.id, dots: countOf(place) + sum(stuck), notes: stuck };
}

export const countOf = ({ dots }: Dotted): number => (typeof dots === 'number' ? dots : 0);

const sum = (all: readonly NoteDots[]): number => all.reduce((total, { dots }) => total + dots, 0);
