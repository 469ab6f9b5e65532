/** Who leads what: people by their actions, and a person's actions in the order in which they press. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Names } from '#shared/contract/records.ts';
import { isLate } from '#shared/domain/plan-filter.ts';

/** The name of who leads an item, else of the structure that does; null when nobody known does. */
export function leadOf(row: PlanRow, names: Names): string | null {
  for (const id of [row['leadPerson'], row['leadOrganisation']]) {
    const name = typeof id === 'string' && Object.hasOwn(names, id) ? names[id]?.title : undefined;
    if (name !== undefined && name !== '') return name;
  }
  return null;
}

export interface Leader {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** By name; those that were not received come last, without one. */
export function leadersOf(rows: readonly PlanRow[], names: Names): readonly Leader[] {
  const counts = new Map<string, number>();
  for (const { leadPerson } of rows) {
    if (typeof leadPerson === 'string') counts.set(leadPerson, (counts.get(leadPerson) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({
      id,
      name: Object.hasOwn(names, id) ? (names[id]?.title ?? '') : '',
      count,
    }))
    .toSorted(
      (one, other) =>
        Number(one.name === '') - Number(other.name === '') || one.name.localeCompare(other.name),
    );
}

/** Whose list is in sight: the one chosen, else the first one's; its name is null where nobody leads. */
export function personInSight(
  { names }: { readonly names: Names },
  { rows }: { readonly rows: readonly PlanRow[] },
  person: string | null,
) {
  const shown = person ?? leadersOf(rows, names)[0]?.id ?? '';
  return {
    id: shown,
    name: shown === '' ? null : (names[shown]?.title ?? ''),
    rows: actionsOf(rows, shown),
  };
}

/** '' for the actions that no person leads. */
export const actionsOf = (rows: readonly PlanRow[], person: string): readonly PlanRow[] =>
  rows.filter((row) =>
    person === ''
      ? row['leadPerson'] === null || row['leadPerson'] === undefined
      : row['leadPerson'] === person,
  );

const ENDED = new Set<unknown>(['done', 'abandoned']);

/** Late ones first, then by due day, those without one after; what has ended comes last. */
export function byPressure(rows: readonly PlanRow[], today: string): readonly PlanRow[] {
  const rankOf = (row: PlanRow): number => {
    if (ENDED.has(row['status'])) return 3;
    if (isLate(row, today)) return 0;
    return typeof row['due'] === 'string' ? 1 : 2;
  };
  const dayOf = (row: PlanRow): string => (typeof row['due'] === 'string' ? row['due'] : '');
  return rows.toSorted((one, other) => {
    const byRank = rankOf(one) - rankOf(other);
    if (byRank !== 0) return byRank;
    return dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other));
  });
}
