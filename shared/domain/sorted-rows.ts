/** The order of rows by one column. What is empty comes last, whichever way one sorts; equals keep their order. */
export type SortKey = string | number | null;

export function sortedBy<R>(
  rows: readonly R[],
  keyOf: (row: R) => SortKey,
  descending: boolean,
): readonly R[] {
  const compare = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }).compare;
  const way = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted(({ key: one }, { key: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
      return way * compare(String(one), String(other));
    })
    .map(({ row }) => row);
}
