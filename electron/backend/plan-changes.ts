/**
 * What became of a plan's items since a position of the log. An item whose place changed, came or went changes the
 * whole plan (numbers, order): only values are told apart.
 */
import { sql } from 'kysely';
import type { OutputOf } from '#shared/contract/index.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { besideItems, itemsBeside } from './beside-items.ts';
import { conflictedFields } from './conflicts.ts';
import { operationsSince } from './operations-since.ts';
import { filledRecord, namesOf, type RawRow, referencesIn } from './rows.ts';

type Changes = OutputOf<'plan.changes'>;

/** Beyond, reading the plan again costs no more. */
const MOST_ITEMS = 2_000;
/** Records whose names stand in the plan: renamed, they change it everywhere. */
const NAMED = ['organisation', 'person', 'fieldDefinition'];

export async function changesOf(
  plan: AnyRecord,
  since: number,
  snapshot: Snapshot,
): Promise<Changes> {
  const whole: Changes = { whole: true, plan, items: [], names: {} };
  const operations = operationsSince(since, snapshot);
  if (operations === undefined) return whole;
  const type = typeOf(snapshot.model, 'planItem');
  const idsOf = (...types: readonly string[]) =>
    operations.flatMap((one) => (types.includes(one.type) ? [one.record] : []));
  const ids = new Set([
    ...idsOf(type.name),
    ...(await itemsBeside(snapshot, idsOf('step', 'comment'))),
  ]);
  const isFar = ids.size > MOST_ITEMS || operations.some((one) => NAMED.includes(one.type));
  if (isFar) return whole;
  const { rows } = await sql<RawRow>`
    SELECT * FROM ${sql.table(`p_${type.name}`)}
    WHERE _n IN (SELECT n FROM record WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...ids])})))`.execute(
    snapshot.db,
  );
  const here = rows.filter((row) => row['plan'] === plan.id);
  // Gone to another plan, or to the bin.
  if (here.length < rows.length || here.some((row) => row['_deleted'] === 1)) return whole;
  const items = here.map((row) => filledRecord(type, row));
  const conflicts = await conflictedFields(snapshot, type);
  const beside = await besideItems(snapshot, plan.id);
  return {
    whole: false,
    plan,
    items: items.map((item) => ({
      ...item,
      conflicts: conflicts.get(item.id) ?? [],
      ...beside.get(item.id),
    })),
    names: await namesOf(snapshot, referencesIn(type, items)),
  };
}
