/**
 * From what a person meant to what is written: a gesture is a list of intents; each becomes writes that name
 * exactly the values the person was looking at, so that whatever arrived meanwhile is never overwritten.
 */
import { type Live, outranks } from '#shared/domain/cell.ts';
import type { Dot } from '#shared/domain/dot.ts';
import {
  cellKey,
  DELETION,
  isInSight,
  liveDots,
  liveIn,
  type RecordState,
  standing,
} from '#shared/domain/record-state.ts';
import {
  type CellChange,
  MOST_DOTS_REPLACED,
  type Operation,
} from '#shared/exchange/change-set.ts';
import { ownerOf, suggests, type Writer } from '#shared/domain/ownership.ts';
import { isSet, type Value } from '#shared/model/field.ts';
import { fieldNamed, type Model, type RecordType, typeOf } from '#shared/model/model.ts';

export type Intent =
  | {
      readonly act: 'set';
      readonly type: string;
      readonly record: string;
      /** Name of the field. */
      readonly field: string;
      readonly element?: string;
      readonly value: Value;
      /** The write whose value is brought back. */
      readonly from?: Dot;
    }
  | { readonly act: 'delete'; readonly type: string; readonly record: string }
  | { readonly act: 'restore'; readonly type: string; readonly record: string };

export type Gesture = readonly Intent[];

/**
 * The operations of a gesture, one per record, in the order the records were first named. Setting a cell to the
 * value it already shows alone writes nothing; of two intents on one cell the last stands.
 *
 * @param view each record as the person saw it when they began
 * @param writer whose office this is: in another's records it only suggests
 * @param survivor the record that stands for another, found to be the same
 */
export function operationsOf(
  gesture: Gesture,
  model: Model,
  view: (record: string) => RecordState,
  writer: Writer,
  survivor: (record: string) => string = (record) => record,
): Operation[] {
  const byRecord = Map.groupBy(gesture, (intent) => intent.record);
  const operations: Operation[] = [];
  for (const [record, intents] of byRecord) {
    const type = typeOf(model, intents[0]?.type ?? '');
    const state = view(record);
    const owner = ownerOf(type, record, state);
    const suggestion = suggests(owner && survivor(owner), writer);
    const meant = intents.flatMap((intent) => takingOut(intent, type, state, survivor));
    const writes = writesFor(meant, type, state, suggestion);
    if (writes.length > 0) operations.push({ record, type: type.name, writes });
  }
  return operations;
}

/** Taking a record out of a set takes out those that it stands for, under whose names it is in the set. */
function takingOut(
  intent: Intent,
  type: RecordType,
  state: RecordState,
  survivor: (record: string) => string,
): Intent[] {
  if (intent.act !== 'set' || intent.value === true || intent.element === undefined)
    return [intent];
  const field = fieldNamed(type, intent.field);
  if (field?.element !== 'reference' || !isSet(field)) return [intent];
  const meant = survivor(intent.element);
  const same = [...state.cells.values()]
    .filter((cell) => cell.field === field.id && cell.element !== intent.element)
    .map(({ element }) => element)
    .filter((element) => survivor(element) === meant);
  return [intent, ...same.map((element) => ({ ...intent, element }))];
}

function writesFor(
  intents: readonly Intent[],
  type: RecordType,
  state: RecordState,
  suggestion: boolean,
): CellChange[] {
  const cells = new Map<string, CellChange>();
  const whole: CellChange[] = [];
  for (const intent of intents) {
    if (intent.act === 'delete') whole.push(...deletion(type, state));
    else if (intent.act === 'restore') whole.push(...restoration(state));
    else {
      const field = fieldNamed(type, intent.field);
      if (field === undefined) throw new Error(`${type.name} has no field ${intent.field}`);
      const element = intent.element ?? '';
      const live = liveIn(state, field.id, element);
      const key = cellKey(field.id, element);
      cells.delete(key);
      if (!standsAlone(live, intent.value)) {
        cells.set(key, {
          field: field.id,
          element,
          value: intent.value,
          replaces: dotsOf(live),
          suggestion,
          from: intent.from,
        });
      }
    }
  }
  return [...whole.map((write) => ({ ...write, suggestion })), ...cells.values()];
}

function deletion(type: RecordType, state: RecordState): CellChange[] {
  if (!isInSight(standing(state, type.selfSettling))) return [];
  return deletionNaming(liveDots(state));
}

/** Deletes as one who saw exactly these dots: in several writes when there are more than one may name. */
export function deletionNaming(dots: readonly Dot[]): CellChange[] {
  const writes: CellChange[] = [];
  for (let start = 0; start < dots.length; start += MOST_DOTS_REPLACED) {
    writes.push(deletionWrite(true, dots.slice(start, start + MOST_DOTS_REPLACED)));
  }
  return writes;
}

function restoration(state: RecordState): CellChange[] {
  const live = liveIn(state, DELETION, '');
  return live.some((write) => write.value === true) ? [deletionWrite(null, dotsOf(live))] : [];
}

export const deletionWrite = (value: true | null, replaces: readonly Dot[]): CellChange => ({
  field: DELETION,
  element: '',
  value,
  replaces,
  suggestion: false,
});

const NO_DOTS: readonly Dot[] = [];

/** The one shown last, so that undoing a settlement shows it again. */
const dotsOf = (live: Live): readonly Dot[] =>
  live.length === 0
    ? NO_DOTS
    : live.toSorted((a, b) => (outranks(a, b) ? 1 : -1)).map((write) => write.dot);

/** Whether the cell already shows this value and nothing else: re-saving it would say nothing. */
function standsAlone(live: Live, value: Value): boolean {
  if (live.length === 0) return value === null;
  return live.every((write) => write.value === value && !write.suggestion);
}
