/** A short table one reads. What one edits, sorts or scrolls by the thousand is the grid's. */
import type { ReactNode } from 'react';
import './table.css';

export interface TableColumn<Row> {
  id: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end' | undefined;
}

export interface TableProps<Row> {
  /** Says what the table holds; drawn above it unless hidden. */
  caption: string;
  isCaptionHidden?: boolean | undefined;
  /** The first column names the row. */
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Last line: totals, one cell per column. */
  footer?: readonly ReactNode[] | undefined;
}

export function Table<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowKey,
  footer,
}: TableProps<Row>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrows scroll a table wider than the window
    <div className="mln-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="mln-table">
        <caption className={isCaptionHidden ? 'mln-visually-hidden' : 'mln-table__caption'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" data-align={column.align}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.id} data-align={column.align}>
                  {footer[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
