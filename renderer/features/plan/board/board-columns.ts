/** The board: one column per state, in the model's order, empty ones included; and where the keys lead on it. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { FieldDescriptor } from '#shared/contract/records.ts';

export interface BoardColumn {
  /** '' for the items that have no state. */
  readonly status: string;
  readonly rows: readonly PlanRow[];
}

/** A state that this version does not know has its own column; that of no state is there when something is in it. */
export function boardColumns(
  rows: readonly PlanRow[],
  status: FieldDescriptor | undefined,
): readonly BoardColumn[] {
  const byStatus = Map.groupBy(rows, (row) =>
    typeof row['status'] === 'string' ? row['status'] : '',
  );
  const known = (status?.options ?? []).map(({ value }) => value);
  const others = [...byStatus.keys()].filter((value) => value !== '' && !known.includes(value));
  const first = byStatus.has('') ? [''] : [];
  return [...first, ...known, ...others].map((value) => ({
    status: value,
    rows: byStatus.get(value) ?? [],
  }));
}

export type BoardDirection = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The card that a key leads to: along its column, or at the same height in the next column that has cards. */
export function cardToward(
  columns: readonly BoardColumn[],
  id: string,
  direction: BoardDirection,
): string | null {
  const at = columns.findIndex(({ rows }) => rows.some((row) => row.id === id));
  const column = columns[at];
  if (column === undefined) return null;
  const rank = column.rows.findIndex((row) => row.id === id);
  switch (direction) {
    case 'up':
      return column.rows[rank - 1]?.id ?? null;
    case 'down':
      return column.rows[rank + 1]?.id ?? null;
    case 'first':
      return column.rows[0]?.id ?? null;
    case 'last':
      return column.rows.at(-1)?.id ?? null;
    default: {
      const next =
        direction === 'right'
          ? columns.slice(at + 1).find(({ rows }) => rows.length > 0)
          : columns.slice(0, at).findLast(({ rows }) => rows.length > 0);
      return (next?.rows[rank] ?? next?.rows.at(-1))?.id ?? null;
    }
  }
}

/** The state to the left or to the right of a card's own; null at the edge. */
export function statusToward(
  columns: readonly BoardColumn[],
  id: string,
  step: 1 | -1,
): string | null {
  const at = columns.findIndex(({ rows }) => rows.some((row) => row.id === id));
  return at === -1 ? null : (columns[at + step]?.status ?? null);
}
