/**
 * Who belongs to the network in a year, and whose fee is paid: they are who votes. A structure that several offices wrote
 * down twice for the year is one member: what it paid is added up, what it owes is the largest fee that was asked.
 */
export interface Membership {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  /** Cents; null: not said. */
  readonly fee: number | null;
  readonly paid: number | null;
  readonly paidOn: string | null;
  readonly remindedOn: string | null;
  readonly college: string | null;
}

export const FEE_STANDINGS = ['upToDate', 'partial', 'due', 'none'] as const;
export type FeeStanding = (typeof FEE_STANDINGS)[number];

export interface YearLine {
  readonly organisation: string;
  readonly memberships: readonly string[];
  readonly fee: number | null;
  readonly paid: number;
  readonly left: number;
  readonly standing: FeeStanding;
  readonly paidOn: string | null;
  readonly remindedOn: string | null;
  readonly college: string | null;
}

export interface YearTotals {
  readonly members: number;
  readonly upToDate: number;
  readonly asked: number;
  readonly paid: number;
  readonly left: number;
}

/** One line for each structure, in the order given; those without a membership for the year have none. */
export function membershipYear(
  organisations: readonly string[],
  memberships: readonly Membership[],
  year: number,
): { readonly lines: readonly YearLine[]; readonly totals: YearTotals } {
  const ofYear = Map.groupBy(
    memberships.filter((one) => one.year === year),
    ({ organisation }) => organisation,
  );
  const lines = organisations.map((organisation) =>
    lineOf(organisation, ofYear.get(organisation) ?? []),
  );
  const members = lines.filter(({ standing }) => standing !== 'none');
  const sum = (value: (line: YearLine) => number): number =>
    members.reduce((total, line) => total + value(line), 0);
  return {
    lines,
    totals: {
      members: members.length,
      upToDate: members.filter(({ standing }) => standing === 'upToDate').length,
      asked: sum(({ fee }) => fee ?? 0),
      paid: sum(({ paid }) => paid),
      left: sum(({ left }) => left),
    },
  };
}

function lineOf(organisation: string, own: readonly Membership[]): YearLine {
  const fees = own.flatMap(({ fee }) => fee ?? []);
  const fee = fees.length === 0 ? null : Math.max(...fees);
  const paid = own.reduce((sum, one) => sum + (one.paid ?? 0), 0);
  const latest = (days: readonly (string | null)[]): string | null =>
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  return {
    organisation,
    memberships: own.map(({ id }) => id),
    fee,
    paid,
    left: Math.max(0, (fee ?? 0) - paid),
    standing: standingOf(own, fee, paid),
    paidOn: latest(own.map(({ paidOn }) => paidOn)),
    remindedOn: latest(own.map(({ remindedOn }) => remindedOn)),
    college: own.find(({ college }) => college !== null)?.college ?? null,
  };
}

/** A fee of nothing is paid; one that nobody said is, once a day of payment or an amount is written. */
function standingOf(own: readonly Membership[], fee: number | null, paid: number): FeeStanding {
  if (own.length === 0) return 'none';
  const isPaid = fee === null ? paid > 0 || own.some(({ paidOn }) => paidOn !== null) : paid >= fee;
  if (isPaid) return 'upToDate';
  return paid > 0 ? 'partial' : 'due';
}
