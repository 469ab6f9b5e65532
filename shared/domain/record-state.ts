/**
 * What a record is after changes from anywhere: its cells, and whether it stands or lies in the bin.
 *
 * Deleting is one write, in a cell of its own, that names every live dot of the record. It says what the person
 * saw when deleting; it drops nothing from the other cells. So a record is deleted exactly when every value it
 * holds was seen by a deletion, an edit that the deletion had not seen brings it back into sight as something
 * for a person to settle, and restoring is replacing the deletion.
 */
import type { Value } from '../model/field.ts';
import { applyWrite, inConflict, type Live, shown, type Write } from './cell.ts';
import type { Dot } from './dot.ts';

/** The field of the cell in which a record is deleted (`true`) and restored (`null`). No type may use it. */
export const DELETION = 'deleted';

export interface RecordState {
  /** Field id → element (or '' for a single field) → what stands there. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Live>>;
}

export interface CellWrite extends Write {
  readonly field: string;
  readonly element: string;
}

export const emptyRecord: RecordState = { cells: new Map() };

export const liveIn = (state: RecordState, field: string, element: string): Live =>
  state.cells.get(field)?.get(element) ?? [];

/** The record after these writes, in their order; the given state is left as it was. */
export function applyToRecord(state: RecordState, writes: readonly CellWrite[]): RecordState {
  const cells = new Map(state.cells);
  const copied = new Map<string, Map<string, Live>>();
  for (const write of writes) {
    const { field, element } = write;
    let elements = copied.get(field);
    if (elements === undefined) {
      elements = new Map(state.cells.get(field));
      copied.set(field, elements);
      cells.set(field, elements);
    }
    elements.set(element, applyWrite(elements.get(element) ?? [], write));
  }
  return { cells };
}

/**
 * `deleted`: in the bin. `contested`: deleted by someone while someone else changed or restored it; it stays in
 * sight. `present`: neither.
 */
export type Standing = 'present' | 'deleted' | 'contested';

/** @param selfSettling fields whose concurrent values are put to nobody: a move does not save a record. */
export function standing(state: RecordState, selfSettling: ReadonlySet<string>): Standing {
  if (!state.cells.has(DELETION)) return 'present';
  const decisions = liveIn(state, DELETION, '').filter((write) => !write.suggestion);
  const deletions = decisions.filter((write) => write.value === true);
  if (deletions.length === 0) return 'present';
  if (deletions.length < decisions.length) return 'contested';
  const seen = new Set(deletions.flatMap((write) => write.replaces));
  for (const { field, live } of ordinaryCells(state)) {
    if (selfSettling.has(field)) continue;
    if (live.some((write) => !write.suggestion && !seen.has(write.dot))) return 'contested';
  }
  return 'deleted';
}

/** Every live dot of the record, the deletions' own included: what a deletion must name. */
export function liveDots(state: RecordState): Dot[] {
  const dots: Dot[] = [];
  for (const elements of state.cells.values()) {
    for (const live of elements.values()) dots.push(...live.map((write) => write.dot));
  }
  return dots;
}

export interface Cell {
  readonly field: string;
  readonly element: string;
  readonly live: Live;
}

export function* ordinaryCells(state: RecordState): Generator<Cell> {
  for (const [field, elements] of state.cells) {
    if (field === DELETION) continue;
    for (const [element, live] of elements) yield { field, element, live };
  }
}

/** The cells whose live values a person has to settle. */
export function conflictsIn(state: RecordState, selfSettling: ReadonlySet<string>): Cell[] {
  const found: Cell[] = [];
  for (const [field, elements] of state.cells) {
    if (field === DELETION || selfSettling.has(field)) continue;
    for (const [element, live] of elements) {
      if (inConflict(live)) found.push({ field, element, live });
    }
  }
  return found;
}

/** The value shown in a cell: null where nothing stands. */
export const shownValue = (state: RecordState, field: string, element: string): Value =>
  shown(liveIn(state, field, element))?.value ?? null;
