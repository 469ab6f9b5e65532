/** Plans: the tree as it is shown, and the gestures that change its shape. */
import type { PlanRow, PlanSummary } from '#shared/contract/plans.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import { DEFAULT_ACTION_RANK, placeItems } from '#shared/domain/plan-tree.ts';
import { positionAfter } from '#shared/domain/position.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Intent } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { besideItems } from '../beside-items.ts';
import { conflictedFields } from '../conflicts.ts';
import type { DomainHandlers } from '../network-handler.ts';
import {
  type Branch,
  branchesOf,
  childrenUnder,
  familiesOf,
  findPlan,
  itemsOf,
  lastOf,
  textOrNull,
  treeSettings,
} from '../plan-items.ts';
import { filledRecord, namesOf, readRow, readRows, referencesIn, toRecord } from '../rows.ts';
import { changesOf } from '../plan-changes.ts';
import { duplicating, placing, writingBlock } from '../plan-blocks.ts';
import { missingValue, settingCells } from '../values.ts';

export const plansHandlers: DomainHandlers<'plan'> = {
  async 'plan.list'(_input, snapshot) {
    const plans = (await readRows(snapshot, typeOf(snapshot.model, 'plan'))).map((row) =>
      toRecord(typeOf(snapshot.model, 'plan'), row),
    );
    return ok(await Promise.all(plans.map((plan) => summarise(snapshot, plan))));
  },

  async 'plan.view'({ plan }, snapshot) {
    const found = await findPlan(snapshot, plan);
    if (found === undefined) return err({ code: 'not-found' });
    const type = typeOf(snapshot.model, 'planItem');
    const items = await itemsOf(snapshot, plan, filledRecord);
    const conflicts = await conflictedFields(snapshot, type);
    const beside = await besideItems(snapshot, plan);
    const rows = placeItems(items, treeSettings(found)).map(
      ({ item, rank, level, under, number, misplaced }): PlanRow =>
        Object.assign(
          item,
          { rank, level, under, number, misplaced, conflicts: conflicts.get(item.id) ?? [] },
          beside.get(item.id),
        ),
    );
    return ok({ plan: found, rows, names: await namesOf(snapshot, referencesIn(type, items)) });
  },

  async 'plan.changes'({ plan, since }, snapshot) {
    const found = await findPlan(snapshot, plan);
    return found === undefined
      ? err({ code: 'not-found' })
      : ok(await changesOf(found, since, snapshot));
  },

  async 'plan.create'({ title, period }, { model, newId }) {
    const id = newId();
    const cells = [
      { field: 'title', value: title },
      { field: 'numbering', value: 'through' },
      { field: 'actionRank', value: DEFAULT_ACTION_RANK },
      ...(period === undefined ? [] : [{ field: 'period', value: period }]),
    ];
    const intents = settingCells(typeOf(model, 'plan'), id, cells);
    return intents.ok ? ok({ gesture: intents.value, output: { id } }) : intents;
  },

  async 'plan.addItem'({ plan, parent, after, values }, snapshot) {
    if ((await findPlan(snapshot, plan)) === undefined) return err({ code: 'not-found' });
    const items = await branchesOf(snapshot, plan);
    // What was typed while another threw its place away is kept, to be placed again.
    const wasHere = async (item: string) => (await planOf(snapshot, item)) === plan;
    if (parent !== null && !items.has(parent) && !(await wasHere(parent)))
      return err({ code: 'not-found' });
    const type = typeOf(snapshot.model, 'planItem');
    const missing = missingValue(type, values);
    if (missing !== undefined) return err(missing);
    const id = snapshot.newId();
    const cells = settingCells(type, id, values);
    if (!cells.ok) return cells;
    const siblings = childrenUnder(items, parent);
    const isAfterGone = typeof after === 'string' && !items.has(after) && (await wasHere(after));
    const previous = after === undefined || isAfterGone ? lastOf(siblings) : after;
    const position = positionAfter(siblings, previous);
    if (position === undefined) return err({ code: 'not-found' });
    const structure = settingCells(type, id, [
      { field: 'plan', value: plan },
      ...(parent === null ? [] : [{ field: 'parent', value: parent }]),
      { field: 'position', value: position },
    ]);
    return structure.ok
      ? ok({ gesture: [...structure.value, ...cells.value], output: { id } })
      : structure;
  },

  async 'plan.moveItem'({ item, parent, after }, snapshot) {
    const type = typeOf(snapshot.model, 'planItem');
    const row = await readRow(snapshot, type, item);
    if (row === undefined || typeof row['plan'] !== 'string') return err({ code: 'not-found' });
    const items = await branchesOf(snapshot, row['plan']);
    const gesture = placing(items, type, [item], { parent, after });
    return gesture.ok ? ok({ gesture: gesture.value, output: { id: item } }) : gesture;
  },

  async 'plan.moveItems'({ items: moved, parent, after }, snapshot) {
    const type = typeOf(snapshot.model, 'planItem');
    const row = await readRow(snapshot, type, moved[0] ?? '');
    if (row === undefined || typeof row['plan'] !== 'string') return err({ code: 'not-found' });
    const items = await branchesOf(snapshot, row['plan']);
    const ids = [...new Set(moved)];
    const gesture = placing(items, type, ids, { parent, after });
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids } }) : gesture;
  },

  async 'plan.duplicateItems'({ items }, snapshot) {
    return duplicating(items, snapshot);
  },

  async 'plan.writeBlock'({ plan, changes, added }, snapshot) {
    return writingBlock(plan, changes, added, snapshot);
  },

  async 'plan.delete'({ plan }, snapshot) {
    if ((await findPlan(snapshot, plan)) === undefined) return err({ code: 'not-found' });
    const items = [...(await branchesOf(snapshot, plan)).keys()];
    const gesture: Intent[] = [
      { act: 'delete', type: 'plan', record: plan },
      ...items.map((record): Intent => ({ act: 'delete', type: 'planItem', record })),
    ];
    return ok({ gesture, output: { ids: [plan, ...items] } });
  },

  async 'plan.deleteItems'({ items }, snapshot) {
    const plan = await planOf(snapshot, items[0] ?? '');
    if (typeof plan !== 'string') return err({ code: 'not-found' });
    const branches = await branchesOf(snapshot, plan);
    if (items.some((id) => !branches.has(id))) return err({ code: 'not-found' });
    const ids = withDescendants(branches, items);
    const gesture = ids.map((record): Intent => ({ act: 'delete', type: 'planItem', record }));
    return ok({ gesture, output: { ids } });
  },
};

/** The plan of an item, were it in the bin. */
async function planOf(snapshot: Snapshot, item: string): Promise<unknown> {
  return (await readRow(snapshot, typeOf(snapshot.model, 'planItem'), item))?.['plan'];
}

async function summarise(snapshot: Snapshot, plan: AnyRecord): Promise<PlanSummary> {
  const counts = { goal: 0, objective: 0, action: 0, example: 0 };
  const statuses: Record<string, number> = {};
  const branches = [...(await branchesOf(snapshot, plan.id)).values()];
  for (const { level, item } of placeItems(branches, treeSettings(plan))) {
    counts[level] += 1;
    if (level === 'action') statuses[item.status ?? ''] = (statuses[item.status ?? ''] ?? 0) + 1;
  }
  return { ...plan, title: textOrNull(plan['title']) ?? '', counts, statuses };
}

function withDescendants(items: ReadonlyMap<string, Branch>, wanted: readonly string[]): string[] {
  const families = familiesOf(items);
  const found = new Set(wanted);
  // A set grows while it is walked: each item found brings those under it, and a loop ends by itself.
  for (const id of found) for (const child of families.get(id) ?? []) found.add(child.id);
  return [...found];
}
