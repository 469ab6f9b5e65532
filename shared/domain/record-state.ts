/**
 * What a record is after changes from anywhere: its cells, and whether it stands or lies in the bin.
 *
 * Deleting is one write, in a cell of its own, that names every live dot of the record. It says what the person
 * saw when deleting; it drops nothing from the other cells. So a record is deleted exactly when every value it
 * holds was seen by a deletion, an edit that the deletion had not seen brings it back into sight as something
 * for a person to settle, and restoring is replacing the deletion.
 */
import type { Value } from '../model/field.ts';
import { applyWrite, type Behind, inConflict, type Live, shown, type Write } from './cell.ts';
import type { Dot } from './dot.ts';

/** The field of the cell in which a record is deleted (`true`) and restored (`null`). No type may use it. */
export const DELETION = 'deleted';

export interface RecordState {
  /** Field id → element (or '' for a single field) → what stands there. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Live>>;
  /** Its writes that were set aside on this computer, by dot: they stand nowhere. Absent, like most, when none is. */
  readonly aside?: ReadonlyMap<Dot, CellWrite>;
}

export interface CellWrite extends Write {
  readonly field: string;
  readonly element: string;
}

export const emptyRecord: RecordState = { cells: new Map() };

export const liveIn = (state: RecordState, field: string, element: string): Live =>
  state.cells.get(field)?.get(element) ?? [];

/** The record after writes that are set aside: nothing of them stands. */
export const setAsideInRecord = (
  state: RecordState,
  writes: readonly CellWrite[],
): RecordState => ({
  cells: state.cells,
  aside: new Map([...(state.aside ?? []), ...writes.map((write) => [write.dot, write] as const)]),
});

/** The record after these writes, in their order; the given state is left as it was. */
export function applyToRecord(state: RecordState, writes: readonly CellWrite[]): RecordState {
  const { aside } = state;
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
    const behind = aside && behindIn(aside, write);
    elements.set(element, applyWrite(elements.get(element) ?? [], write, behind));
  }
  return { ...state, cells };
}

const behindIn =
  (aside: ReadonlyMap<Dot, CellWrite>, { field, element }: CellWrite): Behind =>
  (dot) => {
    const write = aside.get(dot);
    return write?.field === field && write.element === element ? write : undefined;
  };

/** These dots, and through those set aside among them, all that they replaced. */
export function throughAside(dots: Iterable<Dot>, { aside }: RecordState): ReadonlySet<Dot> {
  const reached = new Set(dots);
  // The set grows while it is gone through.
  if (aside !== undefined)
    for (const dot of reached)
      for (const replaced of aside.get(dot)?.replaces ?? []) reached.add(replaced);
  return reached;
}

/**
 * `deleted`: in the bin. `contested`: deleted by someone while someone else changed or restored it; it stays in
 * sight. `present`: neither. `absent`: nothing of it stands, as when all that wrote it is set aside.
 */
export type Standing = 'present' | 'deleted' | 'contested' | 'absent';

/** A record that people see and change. */
export const isInSight = (stands: Standing): boolean =>
  stands === 'present' || stands === 'contested';

/** @param selfSettling fields whose concurrent values are put to nobody: a move does not save a record. */
export function standing(state: RecordState, selfSettling: ReadonlySet<string>): Standing {
  const isInBin = state.cells.has(DELETION);
  if (state.cells.size === (isInBin ? 1 : 0)) return 'absent';
  if (!isInBin) return 'present';
  const decisions = liveIn(state, DELETION, '').filter((write) => !write.suggestion);
  const deletions = decisions.filter((write) => write.value === true);
  if (deletions.length === 0) return 'present';
  if (deletions.length < decisions.length) return 'contested';
  return againstDeletions(state, selfSettling).length > 0 ? 'contested' : 'deleted';
}

/** The live values that keep a deleted record in sight: those that no deletion of it had seen. */
export function againstDeletions(
  state: RecordState,
  selfSettling: ReadonlySet<string>,
): readonly Write[] {
  const deletions = liveIn(state, DELETION, '').filter(
    (write) => !write.suggestion && write.value === true,
  );
  const named = deletions.flatMap((write) => write.replaces);
  const seen = throughAside(named, state);
  return [...ordinaryCells(state)]
    .flatMap(({ field, live }) => (selfSettling.has(field) ? [] : live))
    .filter((write) => !write.suggestion && !seen.has(write.dot));
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
