/** Gestures over several items at once: moved together, copied with what is below them, or written as a block. */
import type { CellInput } from '#shared/contract/records.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { wouldLoop } from '#shared/domain/plan-tree.ts';
import { byPosition, positionsAfter } from '#shared/domain/position.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { isSet, type Value } from '#shared/model/field.ts';
import { type RecordType, typeOf } from '#shared/model/model.ts';
import type { Intent } from '#electron/store/gesture.ts';
import { stepsBeside } from './beside-items.ts';
import type { CommandContext, Commanded } from './network-handler.ts';
import {
  type Branch,
  branchesOf,
  childrenUnder,
  familiesOf,
  findPlan,
  itemsOf,
  lastOf,
  textOrNull,
} from './plan-items.ts';
import { readRow, toRecord } from './rows.ts';
import { areStructural, gathered, missingValue, settingCells } from './values.ts';

type Branches = ReadonlyMap<string, Branch>;
type Written = Result<Commanded<{ ids: string[] }>, Failure>;

/** Where items go; `after` null: first, absent: last. */
interface Place {
  readonly parent: string | null;
  readonly after?: string | null | undefined;
}

/** Items that are there, placed one after the other. */
export function placing(
  items: Branches,
  type: RecordType,
  ids: readonly string[],
  place: Place,
): Result<Intent[], Failure> {
  if (ids.some((id) => !items.has(id))) return err({ code: 'not-found' });
  if (ids.some((id) => wouldLoop(items, id, place.parent))) return err({ code: 'would-loop' });
  const positions = positionsIn(items, place, ids.length, new Set(ids));
  if (!positions.ok) return positions;
  return gathered(
    ids.map((id, index) =>
      settingCells(type, id, [
        { field: 'parent', value: place.parent },
        { field: 'position', value: positions.value[index] ?? '' },
      ]),
    ),
  );
}

interface Change {
  readonly id: string;
  readonly cells: readonly CellInput[];
}

interface Added extends Place {
  readonly items: readonly (readonly CellInput[])[];
}

export async function writingBlock(
  plan: string,
  changes: readonly Change[],
  added: readonly Added[],
  snapshot: CommandContext,
): Promise<Written> {
  if ((await findPlan(snapshot, plan)) === undefined) return err({ code: 'not-found' });
  const items = await branchesOf(snapshot, plan);
  const type = typeOf(snapshot.model, 'planItem');
  if (changes.some(({ id }) => !items.has(id))) return err({ code: 'not-found' });
  const given = [...changes.map(({ cells }) => cells), ...added.flatMap((block) => block.items)];
  if (given.some((cells) => areStructural(type, cells))) return err({ code: 'structural-field' });
  const parts: Result<Intent[], Failure>[] = changes.map(({ id, cells }) =>
    settingCells(type, id, cells),
  );
  const ids = changes.map(({ id }) => id);
  for (const { items: rows, ...place } of added) {
    const positions = positionsIn(items, place, rows.length);
    if (!positions.ok) return positions;
    for (const [index, cells] of rows.entries()) {
      const missing = missingValue(type, cells);
      if (missing !== undefined) return err(missing);
      const id = snapshot.newId();
      ids.push(id);
      parts.push(settingCells(type, id, structure(plan, place.parent, positions.value[index])));
      parts.push(settingCells(type, id, cells));
    }
  }
  const gesture = gathered(parts);
  return gesture.ok ? ok({ gesture: gesture.value, output: { ids } }) : gesture;
}

/** Copies hold what the items hold, their steps included; what was said of the items stays with them. */
export async function duplicating(
  wanted: readonly string[],
  snapshot: CommandContext,
): Promise<Written> {
  const type = typeOf(snapshot.model, 'planItem');
  const plan = (await readRow(snapshot, type, wanted[0] ?? ''))?.['plan'];
  if (typeof plan !== 'string') return err({ code: 'not-found' });
  const items = await branchesOf(snapshot, plan);
  if (wanted.some((id) => !items.has(id))) return err({ code: 'not-found' });
  const roots = withoutThoseBelow(wanted, items);
  const held = new Map((await itemsOf(snapshot, plan)).map((item) => [item.id, item]));
  const families = familiesOf(items);
  const stepType = typeOf(snapshot.model, 'step');
  const steps = await stepsBeside(snapshot, plan);
  const ids: string[] = [];
  const parts: Result<Intent[], Failure>[] = [];
  const copy = (id: string, parent: string | null, position: string | null | undefined) => {
    const made = snapshot.newId();
    ids.push(made);
    parts.push(settingCells(type, made, structure(plan, parent, position ?? undefined)));
    parts.push(settingCells(type, made, cellsOf(type, held.get(id) ?? {})));
    for (const row of steps.get(id) ?? []) {
      const step = toRecord(stepType, row);
      const place = [
        { field: 'item', value: made },
        { field: 'position', value: textOrNull(step['position']) },
      ];
      const cells = [...place, ...cellsOf(stepType, step)];
      parts.push(settingCells(stepType, snapshot.newId(), cells));
    }
    for (const child of families.get(id) ?? []) copy(child.id, made, child.position);
  };
  for (const [parent, family] of Map.groupBy(roots, ({ parent: under }) => under)) {
    const ordered = family.toSorted(byPosition);
    const place = { parent, after: ordered.at(-1)?.id ?? null };
    const positions = positionsIn(items, place, ordered.length);
    if (!positions.ok) return positions;
    for (const [index, { id }] of ordered.entries()) copy(id, parent, positions.value[index]);
  }
  const gesture = gathered(parts);
  return gesture.ok ? ok({ gesture: gesture.value, output: { ids } }) : gesture;
}

function positionsIn(
  items: Branches,
  { parent, after }: Place,
  count: number,
  leaving: ReadonlySet<string> = new Set(),
): Result<string[], Failure> {
  if (parent !== null && !items.has(parent)) return err({ code: 'not-found' });
  const siblings = childrenUnder(items, parent).filter(({ id }) => !leaving.has(id));
  const positions = positionsAfter(siblings, after === undefined ? lastOf(siblings) : after, count);
  return positions === undefined ? err({ code: 'not-found' }) : ok(positions);
}

const structure = (
  plan: string,
  parent: string | null,
  position: string | undefined,
): CellInput[] => [
  { field: 'plan', value: plan },
  ...(parent === null ? [] : [{ field: 'parent', value: parent }]),
  ...(position === undefined ? [] : [{ field: 'position', value: position }]),
];

/** Items none of whose ancestors are among those wanted: these bring the others. */
function withoutThoseBelow(wanted: readonly string[], items: Branches): Branch[] {
  const ids = new Set(wanted);
  const isBelow = (item: Branch): boolean => {
    const seen = new Set<string>();
    for (let at = item.parent; at !== null && !seen.has(at); at = items.get(at)?.parent ?? null) {
      if (ids.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return [...ids].flatMap((id) => items.get(id) ?? []).filter((item) => !isBelow(item));
}

/** What a record holds besides its place, as cells that would write it again. */
function cellsOf(type: RecordType, record: Readonly<Record<string, unknown>>): CellInput[] {
  return type.fields
    .filter(({ internal }) => internal !== true)
    .flatMap((field): CellInput[] => {
      const held = record[field.name];
      if (field.element === undefined)
        return isValue(held) && held !== null ? [{ field: field.name, value: held }] : [];
      const elements: [string, unknown][] = isSet(field)
        ? (Array.isArray(held) ? held : []).map((member) => [String(member), true])
        : Object.entries(held ?? {});
      return elements.flatMap(([element, value]) =>
        isValue(value) && value !== null ? [{ field: field.name, element, value }] : [],
      );
    });
}

const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
