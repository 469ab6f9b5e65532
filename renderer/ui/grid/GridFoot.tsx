/** Totals, each under its column: at the foot of the grid, where they stay in sight, and in its bands. */
import { memo, type ReactNode } from 'react';
import { FOOT_LINE } from './grid-line.ts';
import type { GridProps } from './grid-props.ts';
import { pinOf, type PlacedColumn } from './use-grid-columns.ts';

export interface FootTotal {
  readonly placed: PlacedColumn;
  readonly total: ReactNode;
}

/** None while nothing adds up: what comes first is a heading. */
export function footTotals(
  columns: readonly PlacedColumn[],
  renderTotal: GridProps['renderTotal'],
): readonly FootTotal[] {
  const totals = columns.map((placed) => ({
    placed,
    total: renderTotal(FOOT_LINE, placed.column.id),
  }));
  return totals.slice(1).every(({ total }) => total === null) ? [] : totals;
}

export interface TotalsProps {
  /** Those in sight. */
  columns: readonly PlacedColumn[];
  renderTotal: GridProps['renderTotal'];
}

export interface GridFootProps {
  totals: readonly FootTotal[];
  rank: number;
}

export const GridFoot = memo(function GridFoot({ totals, rank }: GridFootProps) {
  return (
    <div role="rowgroup" className="mln-grid__foot-group">
      <div className="mln-grid__foot" role="row" aria-rowindex={rank + 2}>
        {totals.map(({ placed, total }, place) => {
          const pin = pinOf(placed);
          return (
            <div
              key={placed.column.id}
              className="mln-grid__foot-cell"
              role={place === 0 ? 'rowheader' : 'gridcell'}
              aria-colindex={placed.rank + 1}
              data-align={placed.column.align}
              data-pinned={pin['data-pinned']}
              style={{ ...pin.style, gridColumn: placed.rank + 1 }}
            >
              {total}
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** Inside the one cell of a band. A pinned column has its place there even without a total: others go under it. */
export function Totals({ line, columns, renderTotal }: TotalsProps & { line: string }) {
  const totals = columns.flatMap((placed): FootTotal[] => {
    const total = renderTotal(line, placed.column.id);
    return total === null && !placed.isPinned ? [] : [{ placed, total }];
  });
  if (totals.every(({ total }) => total === null)) return null;
  return (
    <div className="mln-grid__totals">
      {totals.map(({ placed, total }) => {
        const pin = pinOf(placed);
        return (
          <span
            key={placed.column.id}
            className="mln-grid__total"
            data-align={placed.column.align}
            data-pinned={pin['data-pinned']}
            style={{ ...pin.style, gridColumn: placed.rank + 1 }}
          >
            {total}
          </span>
        );
      })}
    </div>
  );
}
