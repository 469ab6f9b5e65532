/**
 * Undo as an ordinary gesture: for each cell that still holds what the gesture wrote, the values that stood
 * there before come back, all of them when there were several. A cell changed since is left alone and counted.
 * A value that someone else replaced meanwhile does not come back: theirs stands, and there is nothing to settle.
 *
 * Comparison is by value among one's own writes, not by dot: undoing twice in a row passes through values that the
 * first undo wrote.
 */
import type { Dot } from '#shared/domain/dot.ts';
import {
  type CellWrite,
  DELETION,
  isInSight,
  liveDots,
  liveIn,
  ordinaryCells,
  type RecordState,
  shownValue,
  standing,
  throughAside,
} from '#shared/domain/record-state.ts';
import { deletionNaming, deletionWrite } from './gesture.ts';
import type { CellChange, Operation } from '#shared/exchange/change-set.ts';
import type { Value } from '#shared/model/field.ts';
import { type Model, type Stream, typeOf } from '#shared/model/model.ts';

export interface GestureOnRecord {
  readonly record: string;
  readonly type: string;
  readonly stream: Stream;
  /** All that the gesture wrote in the record, in order. */
  readonly writes: readonly CellWrite[];
  readonly state: RecordState;
  /** As it would stand had the gesture not been. */
  readonly without: () => RecordState;
  /** Whether the session that undoes wrote this position: another's equal value is another's. */
  readonly isOwn: (position: number) => boolean;
  /** The record did not exist before the gesture. */
  readonly isCreation: boolean;
}

export interface Inverse {
  readonly operations: readonly Operation[];
  /** Cells left as they are, because someone changed them since. */
  readonly skipped: number;
}

/** Undefined: the person it spoke of was erased. */
type WriteAt = (stream: Stream, dot: Dot) => CellChange | undefined;

export function inverseOf(
  parts: readonly GestureOnRecord[],
  model: Model,
  writeAt: WriteAt,
): Inverse {
  const operations: Operation[] = [];
  let skipped = 0;
  for (const part of parts) {
    const result = part.isCreation
      ? inverseOfCreation(part, model)
      : inverseOfChanges(part, writeAt);
    skipped += result.skipped;
    if (result.writes.length > 0) {
      operations.push({ record: part.record, type: part.type, writes: result.writes });
    }
  }
  return { operations, skipped };
}

interface InverseWrites {
  readonly writes: readonly CellChange[];
  readonly skipped: number;
}

/** A created record goes to the bin, unless someone has written in it since. */
function inverseOfCreation(part: GestureOnRecord, model: Model): InverseWrites {
  const { selfSettling } = typeOf(model, part.type);
  const written = groupByCell(part.writes);
  const changedSince = [...ordinaryCells(part.state)].filter(({ field, element, live }) => {
    if (selfSettling.has(field)) return false;
    const values = (written.get(cellKey(field, element)) ?? []).map((write) => write.value);
    return live.some((write) => write.value !== null && !values.includes(write.value));
  });
  if (changedSince.length > 0) return { writes: [], skipped: changedSince.length };
  if (!isInSight(standing(part.state, selfSettling))) return { writes: [], skipped: 0 };
  return { writes: deletionNaming(liveDots(part.state)), skipped: 0 };
}

function inverseOfChanges(part: GestureOnRecord, writeAt: WriteAt): InverseWrites {
  const writes: CellChange[] = [];
  let skipped = 0;
  const own = new Set(part.writes.map(({ dot }) => dot));
  for (const group of groupByCell(part.writes).values()) {
    const { field, element } = group[0];
    const values = group.map(({ value }) => value);
    const live = liveIn(part.state, field, element);
    const unchanged = live.filter(
      ({ value, position }) => values.includes(value) && part.isOwn(position),
    );
    if (unchanged.length === 0) {
      skipped += 1;
      continue;
    }
    const replaces = unchanged.map(({ dot }) => dot);
    if (group.every(({ suggestion }) => suggestion)) {
      // What is shown, suggested again, suggests nothing; an ordinary write would be one more value of another's.
      const value = shownValue(part.state, field, element);
      writes.push({ ...write(field, element, value, replaces), suggestion: true });
      continue;
    }
    const named = group.flatMap((one) => one.replaces).filter((dot) => !own.has(dot));
    const before = [...throughAside(named, part.state)].flatMap((dot) => {
      if (part.state.aside?.has(dot) === true) return [];
      const known = writeAt(part.stream, dot);
      return known === undefined ? [] : [{ dot, ...known }];
    });
    if (field === DELETION) {
      const decisions = decisionsAgain(before, replaces, part, writeAt);
      const seen = decisions.flatMap((decision) =>
        decision.value === true && !decision.suggestion ? decision.replaces : [],
      );
      // Back to the bin, with what was written as it came out of it: a value written now is one nobody had deleted.
      if (seen.length > 0) {
        const binned = new Set([...seen, ...ownDots(part)]);
        return { writes: deletionNaming([...binned]), skipped };
      }
      writes.push(...decisions);
      continue;
    }
    const beside = live.find((one) => !one.suggestion && !unchanged.includes(one));
    if (beside === undefined) {
      writes.push(...valuesAgain(field, element, before, replaces));
      continue;
    }
    const kept = new Set(liveIn(part.without(), field, element).map(({ dot }) => dot));
    const left = before.filter(({ dot }) => kept.has(dot));
    const isBack = left.some(({ suggestion }) => !suggestion);
    // Nothing comes back: what stands beside is written again, to take the place of what is undone.
    const again = isBack ? left : [{ ...beside }, ...left];
    const gone = isBack ? replaces : [...replaces, beside.dot];
    writes.push(...valuesAgain(field, element, again, gone));
  }
  return { writes, skipped };
}

/** What the session itself wrote in the cells of the gesture, and still stands there. */
const ownDots = ({ writes, state, isOwn }: GestureOnRecord): Dot[] =>
  writes
    .filter(({ field }) => field !== DELETION)
    .flatMap(({ field, element }) => liveIn(state, field, element))
    .filter(({ position }) => isOwn(position))
    .map(({ dot }) => dot);

type Before = CellChange & { readonly dot: Dot };

function valuesAgain(
  field: string,
  element: string,
  before: readonly Pick<Before, 'dot' | 'value' | 'suggestion'>[],
  replaces: readonly Dot[],
): CellChange[] {
  const isEmpty = before.every(({ suggestion }) => suggestion);
  return [
    ...(isEmpty ? [write(field, element, null, replaces)] : []),
    // What was only suggested is only suggested again.
    ...before.map(({ dot, value, suggestion }) => ({
      ...write(field, element, value, replaces, dot),
      suggestion,
    })),
  ];
}

/**
 * The deletions and restorations that stood before. A deletion comes back as one who saw what it had seen, and no
 * more: an edit that it had not seen is a question again, as it was. What undo and redo have written again since
 * is the same value under another dot: it was seen too.
 */
function decisionsAgain(
  before: readonly Before[],
  replaces: readonly Dot[],
  { state, stream }: GestureOnRecord,
  writeAt: WriteAt,
): CellChange[] {
  const decisions = before.filter(({ field }) => field === DELETION);
  const isUndecided = decisions.every(({ suggestion }) => suggestion);
  const again = decisions.flatMap((decision) =>
    decisionAgain(decision, replaces, state, (dot) => writeAt(stream, dot)).map((one) => ({
      ...one,
      suggestion: decision.suggestion,
    })),
  );
  return isUndecided ? [deletionWrite(null, replaces), ...again] : again;
}

function decisionAgain(
  decision: Before,
  replaces: readonly Dot[],
  state: RecordState,
  writeAt: (dot: Dot) => CellChange | undefined,
): CellChange[] {
  if (decision.value !== true) return [deletionWrite(null, replaces)];
  const seen = new Set(decision.replaces.flatMap((dot) => writeAt(dot) ?? []).map(valueKey));
  const again = [...ordinaryCells(state)].flatMap(({ field, element, live }) =>
    live.filter(({ value }) => seen.has(valueKey({ field, element, value }))).map(({ dot }) => dot),
  );
  return deletionNaming([...new Set([...replaces, ...decision.replaces, ...again])]);
}

type Group = [CellWrite, ...CellWrite[]];

function groupByCell(writes: readonly CellWrite[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of writes) {
    const key = cellKey(one.field, one.element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

const valueKey = ({
  field,
  element,
  value,
}: Pick<CellChange, 'field' | 'element' | 'value'>): string =>
  JSON.stringify([field, element, value]);

const cellKey = (field: string, element: string): string => JSON.stringify([field, element]);

const write = (
  field: string,
  element: string,
  value: Value,
  replaces: readonly Dot[],
  from?: Dot,
): CellChange => ({
  field,
  element,
  value,
  replaces,
  suggestion: false,
  ...(from === undefined ? {} : { from }),
});
