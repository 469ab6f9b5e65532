/**
 * A shared fund: what it holds, and how each structure stands with it. A balance is the sum of movements and nothing
 * else, so that files that merge need no counter to be settled.
 */

export type MovementKind = 'contribution' | 'advance' | 'repayment' | 'withdrawal' | 'cost';

export interface Movement {
  readonly id: string;
  readonly kind: MovementKind;
  readonly organisation: string | null;
  /** `2026-11-21`. */
  readonly date: string;
  /** Cents, never negative: the kind says which way it goes. */
  readonly amount: number;
  readonly due: string | null;
  /** Of a repayment: the advance that it pays back. */
  readonly repays: string | null;
}

export interface StatementLine extends Movement {
  /** Cents in the fund once it is counted. */
  readonly balance: number;
}

export interface OpenAdvance {
  readonly id: string;
  readonly organisation: string | null;
  readonly due: string | null;
  readonly isLate: boolean;
  readonly amount: number;
  readonly left: number;
}

export interface Standing {
  readonly organisation: string | null;
  readonly contributed: number;
  /** Received in advance and not paid back; negative when more came back than went out. */
  readonly owed: number;
}

export interface Statement {
  /** In the order of their days. */
  readonly lines: readonly StatementLine[];
  readonly balance: number;
  readonly standings: readonly Standing[];
  readonly advances: readonly OpenAdvance[];
}

/** @param today the day from which an advance not paid back is late, `2026-11-21` */
export function fundStatement(movements: readonly Movement[], today: string): Statement {
  const ordered = movements.toSorted(
    (one, other) => compare(one.date, other.date) || compare(one.id, other.id),
  );
  let balance = 0;
  const lines = ordered.map((movement): StatementLine => {
    balance += SIGN[movement.kind] * movement.amount;
    return { ...movement, balance };
  });
  const byOrganisation = Map.groupBy(ordered, ({ organisation }) => organisation);
  const standings = [...byOrganisation].map(([organisation, theirs]): Standing => ({
    organisation,
    contributed: added(theirs, 'contribution') - added(theirs, 'withdrawal'),
    owed: added(theirs, 'advance') - added(theirs, 'repayment'),
  }));
  return { lines, balance, standings, advances: openAdvances(ordered, today) };
}

const SIGN: Readonly<Record<MovementKind, 1 | -1>> = {
  contribution: 1,
  repayment: 1,
  advance: -1,
  withdrawal: -1,
  cost: -1,
};

/**
 * Advances with something left to pay back. A repayment that names its advance goes to it; what it exceeds, and what
 * names none, goes to the structure's oldest advances, as an accountant would do.
 */
function openAdvances(ordered: readonly Movement[], today: string): OpenAdvance[] {
  const advances = ordered
    .filter(({ kind }) => kind === 'advance')
    .map((movement) => ({ ...movement, left: movement.amount }));
  const byId = new Map(advances.map((advance) => [advance.id, advance]));
  const unnamed = new Map<string | null, number>();
  for (const { organisation, amount, repays } of ordered.filter(
    ({ kind }) => kind === 'repayment',
  )) {
    const named = byId.get(repays ?? '');
    const taken = Math.min(amount, named?.left ?? 0);
    if (named !== undefined) named.left -= taken;
    const whose = named?.organisation ?? organisation;
    unnamed.set(whose, (unnamed.get(whose) ?? 0) + amount - taken);
  }
  for (const advance of advances) {
    const free = unnamed.get(advance.organisation) ?? 0;
    const taken = Math.min(free, advance.left);
    advance.left -= taken;
    unnamed.set(advance.organisation, free - taken);
  }
  return advances
    .filter(({ left }) => left > 0)
    .map(({ id, organisation, due, amount, left }) => ({
      id,
      organisation,
      due,
      isLate: due !== null && due < today,
      amount,
      left,
    }));
}

const added = (movements: readonly Movement[], kind: MovementKind): number =>
  movements.reduce((sum, one) => sum + (one.kind === kind ? one.amount : 0), 0);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
