/**
 * How a person arranges the columns of a table: their order, those that stay in sight, how each adds up. Columns come
 * and go (a period is added, a field not received yet): what is unknown is kept, and what is new stands where it is
 * declared, after its neighbour.
 */
import { z } from 'zod';
import { TOTAL_WAYS } from '../model/total.ts';

export const columnId = z.string().min(1).max(300);

export const arrangementSchema = z.object({
  /** From the left; empty for the order in which columns are declared. */
  order: z.array(columnId).max(2000),
  /** They stay when the others scroll sideways, before them. */
  pinned: z.array(columnId).max(200),
  /** Where another way of adding up than the usual one was asked for. */
  totals: z.record(columnId, z.enum(TOTAL_WAYS)),
});
export type Arrangement = z.infer<typeof arrangementSchema>;

export const AS_DECLARED: Arrangement = { order: [], pinned: [], totals: {} };

interface Column {
  readonly id: string;
  /** Comes first whatever one asks, and stays in sight. */
  readonly isFixed: boolean;
}

type Placing = Pick<Arrangement, 'order' | 'pinned'>;

/** Those that are fixed, then those that stay in sight, then the others; each family in the order asked for. */
export function arranged<C extends Column>(
  columns: readonly C[],
  { order, pinned }: Placing,
): readonly C[] {
  const all = inOrder(columns, order);
  const staying = new Set(pinned);
  return [
    ...columns.filter(({ isFixed }) => isFixed),
    ...all.filter(({ id, isFixed }) => !isFixed && staying.has(id)),
    ...all.filter(({ id, isFixed }) => !isFixed && !staying.has(id)),
  ];
}

export interface Beside {
  readonly column: string;
  readonly side: 'before' | 'after';
}

/** A column put beside another stays in sight as that one does. Null when it cannot go there. */
export function movedBeside(
  columns: readonly Column[],
  placing: Placing,
  id: string,
  to: Beside,
): Placing | null {
  const now = arranged(columns, placing);
  const moved = now.find((column) => column.id === id);
  const target = now.find((column) => column.id === to.column);
  if (moved === undefined || target === undefined || moved === target || moved.isFixed) return null;
  // After the last of the columns that are fixed is before the first of the others.
  const next = now.find(({ isFixed }) => !isFixed);
  if (target.isFixed)
    return to.side === 'before' || next === undefined || next === moved
      ? null
      : movedBeside(columns, placing, id, { column: next.id, side: 'before' });
  const others = withUnknown(now, placing).filter((other) => other !== id);
  const at = others.indexOf(target.id) + (to.side === 'after' ? 1 : 0);
  const pinned = placing.pinned.filter((other) => other !== id);
  return {
    order: others.toSpliced(at, 0, id),
    pinned: placing.pinned.includes(target.id) ? [...pinned, id] : pinned,
  };
}

/** One step among the columns in sight. Null at the end. */
export function movedBy(
  columns: readonly Column[],
  placing: Placing,
  inSight: readonly string[],
  id: string,
  step: 1 | -1,
): Placing | null {
  const neighbour = inSight[inSight.indexOf(id) + step];
  const isEnd =
    neighbour === undefined || columns.some((one) => one.id === neighbour && one.isFixed);
  return isEnd
    ? null
    : movedBeside(columns, placing, id, {
        column: neighbour,
        side: step === 1 ? 'after' : 'before',
      });
}

/** The column and all those before it stay in sight, where they are; those after do not. */
export function pinnedThrough(
  columns: readonly Column[],
  placing: Placing,
  inSight: readonly string[],
  id: string,
): Placing {
  const now = arranged(columns, placing);
  const free = new Set(now.flatMap((column) => (column.isFixed ? [] : [column.id])));
  return {
    order: withUnknown(now, placing),
    pinned: inSight.slice(0, inSight.indexOf(id) + 1).filter((one) => free.has(one)),
  };
}

/** The order as it stands, and at its end what is not here. */
const withUnknown = (now: readonly Column[], { order }: Placing): string[] => {
  const known = new Set(now.map((column) => column.id));
  return [...known, ...order.filter((one) => !known.has(one))];
};

function inOrder<C extends Column>(columns: readonly C[], order: readonly string[]): readonly C[] {
  if (order.length === 0) return columns;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const placed = order.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(placed.map(({ id }) => id));
  for (const [rank, column] of columns.entries()) {
    if (known.has(column.id)) continue;
    const before = columns[rank - 1];
    const at = before === undefined ? 0 : placed.indexOf(before) + 1;
    placed.splice(at, 0, column);
    known.add(column.id);
  }
  return placed;
}
