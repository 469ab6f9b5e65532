/** What a reception did, as the command line prints it. */
interface Tally {
  readonly types: readonly {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  readonly conflicts: number;
  readonly suggestions: number;
}

export interface ReceptionCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly conflicts: number;
  readonly suggestions: number;
}

export function countsOf(tally: Tally | undefined): ReceptionCounts {
  const sum = (count: 'added' | 'changed' | 'removed'): number =>
    (tally?.types ?? []).reduce((total, type) => total + type[count], 0);
  return {
    added: sum('added'),
    changed: sum('changed'),
    removed: sum('removed'),
    conflicts: tally?.conflicts ?? 0,
    suggestions: tally?.suggestions ?? 0,
  };
}
