/** A plan and its items, as what builds, moves and exports them needs to read them. */
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { DEFAULT_ACTION_RANK, type TreeItem, type TreeSettings } from '#shared/domain/plan-tree.ts';
import { byPosition } from '#shared/domain/position.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { namesOf, readRow, readRowsLeadingTo, toRecord } from './rows.ts';

/** The items of a plan that stand, whole; `toItem` makes each from its row. */
export async function itemsOf(
  snapshot: Snapshot,
  plan: string,
  toItem: typeof toRecord = toRecord,
): Promise<(AnyRecord & TreeItem)[]> {
  const type = typeOf(snapshot.model, 'planItem');
  const rows = await readRowsLeadingTo(snapshot, type, 'plan', plan);
  // Written into the record that was just made: copying twenty thousand of them costs a third of reading a plan.
  return rows.map((row) =>
    Object.assign(toItem(type, row), {
      parent: textOrNull(row['parent']),
      position: textOrNull(row['position']),
    }),
  );
}

export async function findPlan(snapshot: Snapshot, id: string): Promise<AnyRecord | undefined> {
  const type = typeOf(snapshot.model, 'plan');
  const row = await readRow(snapshot, type, id);
  return row === undefined || row['_deleted'] === 1 ? undefined : toRecord(type, row);
}

export function treeSettings(plan: AnyRecord): TreeSettings {
  const { actionRank, numbering } = plan;
  return {
    actionRank: typeof actionRank === 'number' ? actionRank : DEFAULT_ACTION_RANK,
    numbering: numbering === 'through' || numbering === 'perLevel' ? numbering : 'none',
  };
}

export interface Branch extends TreeItem {
  readonly status: string | null;
}

/** The items of a plan that stand, with no more than makes the tree: twenty thousand of them in a few milliseconds. */
export async function branchesOf(snapshot: Snapshot, plan: string): Promise<Map<string, Branch>> {
  const rows = await snapshot.db
    .selectFrom('link')
    .innerJoin('p_planItem', 'p_planItem._n', 'link.n')
    .select(['p_planItem.id', 'p_planItem.parent', 'p_planItem.position', 'p_planItem.status'])
    .where('link.target', '=', plan)
    .where('link.field', '=', 'plan')
    .where('p_planItem._deleted', '=', 0)
    .execute();
  return new Map(
    rows.map(({ id, parent, position, status }) => [
      id,
      {
        id,
        parent: textOrNull(parent),
        position: textOrNull(position),
        status: textOrNull(status),
      },
    ]),
  );
}

/** Every family at once, for who walks a whole plan. */
export const familiesOf = (
  items: ReadonlyMap<string, Branch>,
): ReadonlyMap<string | null, readonly Branch[]> =>
  Map.groupBy(items.values(), ({ parent }) => parent);

export const childrenUnder = (
  items: ReadonlyMap<string, Branch>,
  parent: string | null,
): Branch[] => [...items.values()].filter((item) => item.parent === parent);

export const lastOf = (siblings: readonly Branch[]): string | null =>
  siblings.toSorted(byPosition).at(-1)?.id ?? null;

export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? value : null;

/** Names with the plans of those that are plan items, so that they can be gone to. */
export async function placedNames(snapshot: Snapshot, ids: ReadonlySet<string>): Promise<Names> {
  const names = await namesOf(snapshot, ids);
  const placed = Object.entries(names).map(async ([id, name]) => {
    if (name.type !== 'planItem') return [id, name] as const;
    const row = await readRow(snapshot, typeOf(snapshot.model, 'planItem'), id);
    return [id, { ...name, plan: textOrNull(row?.['plan']) }] as const;
  });
  return Object.fromEntries(await Promise.all(placed));
}
