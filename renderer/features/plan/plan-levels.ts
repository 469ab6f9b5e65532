/**
 * The levels of a plan as its panel shows them, and what adding or taking one away writes. A level comes and goes above
 * actions; names follow the level that they name, and items keep their place.
 */
import type { AnyRecord, CellInput } from '#shared/contract/records.ts';
import { levelOf, type Level } from '#shared/domain/plan-tree.ts';
import { levelName } from '#shared/words/sentences.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { elementsOf } from '#renderer/ui/grid/editors/editor.ts';
import type { PlanData } from './plan-data.ts';
import type { Written } from '#renderer/records/use-cell-writes.ts';

export interface PlanLevel {
  readonly rank: number;
  /** What it is called while the plan names it no other way. */
  readonly usual: string;
  readonly holds: Level;
}

export const FEWEST_RANKS = 2;
export const MOST_RANKS = 9;

/** Down to the examples of actions; further where items or names go further. */
export function levelsOf(
  { plan, rows, actionRank }: Pick<PlanData, 'plan' | 'rows' | 'actionRank'>,
  language: Language,
): readonly PlanLevel[] {
  const named = [...namesOf(plan).keys()];
  const deepest = rows.reduce((most, { rank }) => Math.max(most, rank), actionRank + 1);
  const count = Math.max(deepest, ...named);
  return Array.from({ length: count }, (_, index) => {
    const rank = index + 1;
    const holds = levelOf(rank, actionRank);
    return { rank, holds, usual: levelName(rank, holds, {}, language) };
  });
}

/** One more level right above actions. */
export const withLevel = (plan: AnyRecord, actionRank: number): readonly Written[] =>
  renamed(plan, actionRank + 1, (rank) => (rank < actionRank ? rank : rank + 1));

/** One level less: that one. */
export const withoutLevel = (
  plan: AnyRecord,
  actionRank: number,
  gone: number,
): readonly Written[] =>
  renamed(plan, actionRank - 1, (rank) => (rank === gone ? null : rank < gone ? rank : rank - 1));

function renamed(
  plan: AnyRecord,
  actionRank: number,
  rankNow: (rank: number) => number | null,
): readonly Written[] {
  const names = namesOf(plan);
  const moved = new Map<number, string>();
  for (const [rank, name] of names) {
    const now = rankNow(rank);
    if (now !== null) moved.set(now, name);
  }
  const ranks = [...new Set([...names.keys(), ...moved.keys()])].toSorted((a, b) => a - b);
  const place = (field: string, element: string | null) => ({ id: plan.id, field, element });
  return [
    {
      place: place('actionRank', null),
      cells: [{ field: 'actionRank', value: actionRank }],
    },
    ...ranks
      .filter((rank) => names.get(rank) !== moved.get(rank))
      .map((rank): Written => {
        const element = String(rank);
        const cell: CellInput = { field: 'levelNames', element, value: moved.get(rank) ?? null };
        return { place: place('levelNames', element), cells: [cell] };
      }),
  ];
}

const namesOf = (plan: AnyRecord): ReadonlyMap<number, string> =>
  new Map(
    [...elementsOf(plan['levelNames'])].flatMap(([rank, name]) =>
      typeof name === 'string' && name !== '' ? [[Number(rank), name] as const] : [],
    ),
  );
