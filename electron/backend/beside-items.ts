/** What stands beside a plan's items in records of their own: how far their steps are, how many comments they bear. */
import { sql } from 'kysely';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { StepCount } from '#shared/domain/plan-steps.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import type { RawRow } from './rows.ts';

export type Beside = Pick<PlanRow, 'steps' | 'comments'>;

/** By item of the plan; those that have neither are not in the answer. */
export async function besideItems(
  snapshot: Snapshot,
  plan: string,
): Promise<ReadonlyMap<string, Beside>> {
  const steps = await stepCounts(snapshot, plan);
  const comments = await sql<{ item: string; total: number }>`
    SELECT c.about AS item, count(*) AS total
    FROM p_comment c JOIN record r ON r.id = c.about JOIN p_planItem i ON i._n = r.n
    WHERE c._deleted = 0 AND i.plan = ${plan} GROUP BY c.about`.execute(snapshot.db);
  const beside = new Map<string, Beside>();
  for (const [item, count] of steps) beside.set(item, { steps: count });
  for (const { item, total } of comments.rows)
    beside.set(item, { ...beside.get(item), comments: total });
  return beside;
}

/** How far the steps of the plan's items are, by item. */
export async function stepCounts(
  snapshot: Snapshot,
  plan: string,
): Promise<ReadonlyMap<string, StepCount>> {
  const { rows } = await sql<{ item: string; total: number; done: number }>`
    SELECT s.item AS item, count(*) AS total, sum(s.done IS 1) AS done
    FROM p_step s JOIN record r ON r.id = s.item JOIN p_planItem i ON i._n = r.n
    WHERE s._deleted = 0 AND i.plan = ${plan} GROUP BY s.item`.execute(snapshot.db);
  return new Map(rows.map(({ item, total, done }) => [item, { done, total }]));
}

/** The steps of the plan's items, by item. */
export async function stepsBeside(
  snapshot: Snapshot,
  plan: string,
): Promise<ReadonlyMap<string, readonly RawRow[]>> {
  const { rows } = await sql<RawRow>`
    SELECT s.* FROM p_step s JOIN record r ON r.id = s.item JOIN p_planItem i ON i._n = r.n
    WHERE s._deleted = 0 AND i.plan = ${plan}`.execute(snapshot.db);
  return Map.groupBy(rows, (row) => String(row['item']));
}

/** The items that steps or comments are about, those in the bin included. */
export async function itemsBeside(
  snapshot: Snapshot,
  records: Iterable<string>,
): Promise<readonly string[]> {
  const wanted = JSON.stringify([...records]);
  const { rows } = await sql<{ item: string | null }>`
    WITH wanted AS (SELECT n FROM record WHERE id IN (SELECT value FROM json_each(${wanted})))
    SELECT item FROM p_step WHERE _n IN wanted UNION SELECT about FROM p_comment WHERE _n IN wanted`.execute(
    snapshot.db,
  );
  return rows.flatMap(({ item }) => item ?? []);
}
