/** What importing and exporting a plan need of the network: the plan as it stands, and whom its cells may name. */
import { sql } from 'kysely';
import type { ExistingPlan } from '#shared/domain/plan-import.ts';
import { columnsOf } from '#shared/domain/plan-headings.ts';
import { placeItems } from '#shared/domain/plan-tree.ts';
import { type Directory, nameKey } from '#shared/domain/sheet-cell.ts';
import type { RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { findPlan, itemsOf, textOrNull, treeSettings } from '../plan-items.ts';

export interface NamedPlan extends ExistingPlan {
  readonly title: string;
  readonly period: string | null;
  readonly bandNames: Readonly<Record<string, string>>;
}

/** The plan with its items, undefined when it is not there or lies in the bin. */
export async function readPlan(snapshot: Snapshot, id: string): Promise<NamedPlan | undefined> {
  const plan = await findPlan(snapshot, id);
  if (plan === undefined) return undefined;
  const settings = treeSettings(plan);
  const { title, period, levelNames, bandNames, priorityPeriods } = plan;
  return {
    id,
    title: textOrNull(title) ?? '',
    period: textOrNull(period),
    bandNames: textsIn(bandNames),
    shape: { levelNames: textsIn(levelNames), actionRank: settings.actionRank },
    numbering: settings.numbering,
    priorityPeriods: Array.isArray(priorityPeriods) ? priorityPeriods.map(String) : [],
    placed: placeItems(await itemsOf(snapshot, id), settings),
  };
}

/** The records that the type's columns may name. */
export async function readDirectory(snapshot: Snapshot, type: RecordType): Promise<Directory> {
  const targets = [...new Set(columnsOf(type).flatMap(({ target }) => target ?? []))];
  const wanted = JSON.stringify(targets);
  const { rows } = await sql<{ id: string; type: string; title: string; standing: string }>`
    SELECT id, type, title, standing FROM record
    WHERE type IN (SELECT value FROM json_each(${wanted}))`.execute(snapshot.db);
  const names = new Map(rows.map(({ id, title }) => [id, title]));
  const standing = rows.filter((row) => row.standing !== 'deleted');
  const byName = Map.groupBy(standing, (row) => spot(row.type, row.title));
  return {
    nameOf: (id) => names.get(id),
    named: (target, name) => (byName.get(spot(target, name)) ?? []).map(({ id }) => id),
  };
}

const spot = (type: string, name: string): string => `${type} ${nameKey(name)}`;

const textsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
