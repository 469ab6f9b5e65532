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
  /** What stands in each cell, by `cellKey`, in the order in which the cells were first written. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Its writes that were set aside on this computer, by dot: they stand nowhere. Absent, like most, when none is. */
  readonly aside?: ReadonlyMap<Dot, CellWrite>;
}

/** One value of a record: a field's only one, or one of its elements'. */
export interface Cell {
  /** Id of the field. */
  readonly field: string;
  /** '' for a single field. */
  readonly element: string;
  readonly live: Live;
}

export interface CellWrite extends Write, Omit<Cell, 'live'> {}

/** No field and no element holds a NUL (`storable`), so no two cells have the same key. */
export const cellKey = (field: string, element: string): string =>
  element === '' ? field : `${field}\u0000${element}`;

export const emptyRecord: RecordState = { cells: new Map() };

export const liveIn = (state: RecordState, field: string, element: string): Live =>
  state.cells.get(cellKey(field, element))?.live ?? [];

/** A record of which these writes stand. */
export function recordOf(writes: readonly CellWrite[]): RecordState {
  const cells = new Map<string, Cell>();
  for (const write of writes) {
    const { field, element } = write;
    const key = cellKey(field, element);
    const before = cells.get(key)?.live ?? [];
    cells.set(key, { field, element, live: [...before, write] });
  }
  return { cells };
}

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
  for (const write of writes) {
    const { field, element } = write;
    const key = cellKey(field, element);
    const before = cells.get(key)?.live ?? [];
    const live = applyWrite(before, write, aside && behindIn(aside, write));
    cells.set(key, { field, element, live });
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
  if (!hasOrdinaryCell(state)) return 'absent';
  const bin = liveIn(state, DELETION, '');
  if (bin.length === 0) return 'present';
  const decisions = bin.filter((write) => !write.suggestion);
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
  for (const { live } of state.cells.values()) dots.push(...live.map((write) => write.dot));
  return dots;
}

export function* ordinaryCells(state: RecordState): Generator<Cell> {
  for (const cell of state.cells.values()) if (cell.field !== DELETION) yield cell;
}

function hasOrdinaryCell({ cells }: RecordState): boolean {
  for (const { field } of cells.values()) if (field !== DELETION) return true;
  return false;
}

/** By the id of a field, what its values come to; undefined where they are themselves. */
export type MeantIn = (field: string) => ((value: Value) => Value) | undefined;

/** The cells whose live values a person has to settle. */
export function conflictsIn(
  state: RecordState,
  selfSettling: ReadonlySet<string>,
  meant?: MeantIn,
): Cell[] {
  const found: Cell[] = [];
  for (const cell of state.cells.values()) {
    const { field, live } = cell;
    if (inConflict(live, meant?.(field)) && field !== DELETION && !selfSettling.has(field))
      found.push(cell);
  }
  return found;
}

/** The value shown in a cell: null where nothing stands. */
export const shownValue = (state: RecordState, field: string, element: string): Value =>
  shown(liveIn(state, field, element))?.value ?? null;
