/**
 * What stays true of records whatever command writes them (a grid, a form, an import, a settlement): a last day is not
 * before the first, and nothing is booked twice. Looked at once the gesture is known, before anything is written; what
 * merging brings is another matter, and is listed for people (`sharing.doubles`).
 */
import type { Failure } from '#shared/contract/failure.ts';
import { fieldNamed, type RecordType, typeOf } from '#shared/model/model.ts';
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { readRow, toRecord } from './rows.ts';
import { bookedTwice } from './services/booked-twice.ts';
import type { Written } from './written.ts';

type Rule = (
  written: readonly Written[],
  snapshot: Snapshot,
  now: Date,
) => Promise<Failure | undefined>;

/** By type. */
const RULES: Readonly<Record<string, Rule>> = { booking: bookedTwice };

/** Why a gesture cannot be written, if it breaks a rule. */
export async function brokenRule(
  gesture: Gesture,
  snapshot: Snapshot,
  now: Date,
): Promise<Failure | undefined> {
  for (const [name, ofType] of Map.groupBy(gesture, (intent) => intent.type)) {
    const type = typeOf(snapshot.model, name);
    const rule = RULES[name];
    const isOrdered = type.fields.some(({ atLeast }) => atLeast !== undefined);
    if (rule === undefined && !isOrdered) continue;
    const written: Written[] = [];
    for (const [id, intents] of Map.groupBy(ofType, ({ record }) => record)) {
      const one = await writtenRecord(type, id, intents, snapshot);
      const disorder = outOfOrder(type, one, intents);
      if (disorder !== undefined) return disorder;
      written.push(one);
    }
    const broken = await rule?.(written, snapshot, now);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

async function writtenRecord(
  type: RecordType,
  id: string,
  intents: readonly Intent[],
  snapshot: Snapshot,
): Promise<Written> {
  const row = await readRow(snapshot, type, id);
  const stands = row !== undefined && row['_deleted'] !== 1;
  const shown = row === undefined ? { id } : toRecord(type, row);
  const after: Record<string, unknown> & { id: string } = { ...shown };
  let isThere = row === undefined || stands;
  for (const intent of intents) {
    if (intent.act !== 'set') isThere = intent.act === 'restore';
    else if ((intent.element ?? '') === '') after[intent.field] = intent.value;
  }
  return { id, before: stands ? shown : undefined, after: isThere ? after : undefined };
}

/** A pair that the gesture does not touch is left as it came: it may come from a merge, and is settled by people. */
function outOfOrder(
  type: RecordType,
  { after }: Written,
  intents: readonly Intent[],
): Extract<Failure, { code: 'out-of-order' }> | undefined {
  if (after === undefined) return undefined;
  const isWritten = (name: string): boolean =>
    intents.some((intent) => intent.act === 'set' && intent.field === name);
  for (const field of type.fields) {
    const floor = field.atLeast === undefined ? undefined : fieldNamed(type, field.atLeast);
    if (floor === undefined || !(isWritten(field.name) || isWritten(floor.name))) continue;
    if (isBelow(after[field.name], after[floor.name])) {
      const where = isWritten(field.name) ? field : floor;
      const of = field.kind === 'date' ? 'moments' : 'numbers';
      const { label } = field;
      return { code: 'out-of-order', field: where.name, label, floor: floor.label, of };
    }
  }
  return undefined;
}

function isBelow(value: unknown, floor: unknown): boolean {
  if (typeof value === 'number' && typeof floor === 'number') return value < floor;
  return typeof value === 'string' && typeof floor === 'string' && value < floor;
}
