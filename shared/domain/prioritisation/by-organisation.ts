/** Who said what: how many notes each structure signed under each axis. Anonymous ones are counted together, last. */
interface Signed {
  readonly axis: string | null;
  readonly organisation: string | null;
  readonly count: number | null;
}

export interface OrganisationTally {
  /** Null: not signed. */
  readonly organisation: string | null;
  readonly notes: number;
  /** By axis, in the order given; notes under none of them are counted in `notes` only. */
  readonly perAxis: readonly number[];
}

/** The one with the most notes first. */
export function byOrganisation(
  notes: readonly Signed[],
  axes: readonly string[],
): OrganisationTally[] {
  const papers = (some: readonly Signed[]): number =>
    some.reduce((sum, { count }) => sum + (count ?? 1), 0);
  const groups = [...Map.groupBy(notes, ({ organisation }) => organisation)];
  return groups
    .map(([organisation, own]): OrganisationTally => {
      const underAxis = Map.groupBy(own, ({ axis }) => axis);
      return {
        organisation,
        notes: papers(own),
        perAxis: axes.map((axis) => papers(underAxis.get(axis) ?? [])),
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.organisation === null) - Number(b.organisation === null) || b.notes - a.notes,
    );
}
