/**
 * Undo as an ordinary gesture: for each cell that still holds what the gesture wrote, the values that stood
 * there before come back, all of them when there were several. A cell changed since is left alone and counted.
 *
 * Comparison is by value, not by dot: undoing twice in a row passes through values that the first undo wrote.
 */
import type { Dot } from '#shared/domain/dot.ts';
import {
  type CellWrite,
  DELETION,
  liveDots,
  liveIn,
  ordinaryCells,
  type RecordState,
  standing,
} from '#shared/domain/record-state.ts';
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
  /** The record did not exist before the gesture. */
  readonly isCreation: boolean;
}

export interface Inverse {
  readonly operations: readonly Operation[];
  /** Cells left as they are, because someone changed them since. */
  readonly skipped: number;
}

export function inverseOf(
  parts: readonly GestureOnRecord[],
  model: Model,
  valueAt: (stream: Stream, dot: Dot) => Value,
): Inverse {
  const operations: Operation[] = [];
  let skipped = 0;
  for (const part of parts) {
    const result = part.isCreation
      ? inverseOfCreation(part, model)
      : inverseOfChanges(part, valueAt);
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
  if (standing(part.state, selfSettling) === 'deleted') return { writes: [], skipped: 0 };
  return { writes: [write(DELETION, '', true, liveDots(part.state))], skipped: 0 };
}

function inverseOfChanges(
  part: GestureOnRecord,
  valueAt: (stream: Stream, dot: Dot) => Value,
): InverseWrites {
  const writes: CellChange[] = [];
  let skipped = 0;
  const own = new Set(part.writes.map(({ dot }) => dot));
  for (const group of groupByCell(part.writes).values()) {
    const { field, element } = group[0];
    const values = group.map(({ value }) => value);
    const unchanged = liveIn(part.state, field, element).filter((live) =>
      values.includes(live.value),
    );
    const replaces = unchanged.map(({ dot }) => dot);
    if (replaces.length === 0) {
      skipped += 1;
    } else if (field === DELETION) {
      const wasDeleted = group[0].value === true;
      writes.push(
        wasDeleted
          ? write(field, '', null, replaces)
          : write(field, '', true, liveDots(part.state)),
      );
    } else {
      const before = new Set(group.flatMap((one) => one.replaces).filter((dot) => !own.has(dot)));
      if (before.size === 0) writes.push(write(field, element, null, replaces));
      for (const dot of before)
        writes.push(write(field, element, valueAt(part.stream, dot), replaces, dot));
    }
  }
  return { writes, skipped };
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
