/** A workshop as it stands: its records, and the little of them that the rules of shared/domain/prioritisation need. */
import type { AnyRecord } from '#shared/contract/records.ts';
import type { KnownNote, KnownWorkshop } from '#shared/domain/prioritisation/notes-table.ts';
import { tallyWorkshop, type WorkshopTally } from '#shared/domain/prioritisation/tally.ts';
import { byPosition, type Placed } from '#shared/domain/position.ts';
import { typeOf } from '#shared/model/model.ts';
import { TERMS } from '#shared/model/sticky-note.ts';
import { DEFAULT_THRESHOLD } from '#shared/model/workshop.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { textOrNull } from '../plan-items.ts';
import { readRow, readRowsLeadingTo, toRecord } from '../rows.ts';

export interface ReadWorkshop {
  readonly workshop: AnyRecord;
  readonly axes: readonly (AnyRecord & Placed)[];
  readonly categories: readonly (AnyRecord & Placed)[];
  readonly notes: readonly (AnyRecord & Placed)[];
}

/** In their order; undefined when the workshop is not there or lies in the bin. */
export async function readWorkshop(
  snapshot: Snapshot,
  id: string,
): Promise<ReadWorkshop | undefined> {
  const workshop = await standingRecord(snapshot, 'workshop', id);
  if (workshop === undefined) return undefined;
  const axes = await placedUnder(snapshot, 'workshopAxis', 'workshop', id);
  const categories: (AnyRecord & Placed)[] = [];
  for (const axis of axes)
    categories.push(...(await placedUnder(snapshot, 'workshopCategory', 'axis', axis.id)));
  return {
    workshop,
    axes,
    categories,
    notes: await placedUnder(snapshot, 'stickyNote', 'workshop', id),
  };
}

/** A record that is there and not in the bin. */
export async function standingRecord(
  snapshot: Snapshot,
  type: string,
  id: string,
): Promise<AnyRecord | undefined> {
  const declared = typeOf(snapshot.model, type);
  const row = await readRow(snapshot, declared, id);
  return row === undefined || row['_deleted'] === 1 ? undefined : toRecord(declared, row);
}

/** Records of a type that lead to another, by their place. */
export async function placedUnder(
  snapshot: Snapshot,
  type: string,
  field: string,
  target: string,
): Promise<(AnyRecord & Placed)[]> {
  const declared = typeOf(snapshot.model, type);
  const rows = await readRowsLeadingTo(snapshot, declared, field, target);
  return rows
    .map((row) => ({ ...toRecord(declared, row), position: textOrNull(row['position']) }))
    .toSorted(byPosition);
}

export function knownWorkshop({ axes, categories, notes }: ReadWorkshop): KnownWorkshop {
  const named = ({ id, position, title }: AnyRecord & Placed) => ({
    id,
    position,
    title: textOrNull(title) ?? '',
  });
  return {
    axes: axes.map(named),
    categories: categories.map((one) => ({ ...named(one), axis: textOrNull(one['axis']) })),
    notes: notes.map((note): KnownNote => {
      const { axis, category, term, count, text, organisation } = note;
      return {
        id: note.id,
        axis: textOrNull(axis),
        category: textOrNull(category),
        term: TERMS.find((one) => one === term) ?? null,
        count: typeof count === 'number' ? count : null,
        text: textOrNull(text) ?? '',
        organisation: textOrNull(organisation),
      };
    }),
  };
}

export function resultOf(read: ReadWorkshop): WorkshopTally {
  const { axes, categories, notes } = knownWorkshop(read);
  const { threshold } = read.workshop;
  return tallyWorkshop(
    axes,
    categories,
    notes,
    typeof threshold === 'number' ? threshold : DEFAULT_THRESHOLD,
  );
}
