/**
 * A grid one works in as in a spreadsheet: lines grouped under bands and beside cells that span them, one cell
 * active, edited in place. It knows nothing of what it shows: cells, editors and gestures come from the page.
 *
 * The grid itself keeps the focus and names the active cell (aria-activedescendant), so that lines may appear,
 * move and go without the keyboard ever being lost; only an open editor takes the focus. What keys do is decided
 * by keyboard.ts.
 */
import { useDeferredValue, useId, useMemo, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { blockOf, partOf, selectionOf } from './block.ts';
import { activeCellId } from './cell-address.ts';
import { GridBand, GridSpan } from './GridBoxes.tsx';
import { footTotals, GridFoot } from './GridFoot.tsx';
import { GridHead } from './GridHead.tsx';
import { HEADER_LINE, shapeOf, type GridLine } from './grid-line.ts';
import type { GridProps } from './grid-props.ts';
import { GridRow } from './GridRow.tsx';
import { revealColumn } from './reveal-column.ts';
import { lineAt, rankOf, type Position } from './shape.ts';
import { useBlockPointer } from './use-block-pointer.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { boundedWidth, rem, useGridColumns } from './use-grid-columns.ts';
import { useColumnsInSight } from './use-columns-in-sight.ts';
import { useGridFrame } from './use-grid-frame.ts';
import { useGridInteraction, useGridState } from './use-grid-interaction.ts';
import { useGridRows } from './use-grid-rows.ts';
import { useSteady } from './use-steady.ts';
import './grid.css';
import './head.css';
import './band.css';
import './span.css';
import './cell.css';
import './hold.css';
import './placed.css';
import './system.css';

const NO_TOTAL = () => null;

export function Grid({ ref, ...props }: GridProps) {
  const { lines, spanColumn, manner, announce, onWidth } = props;
  const { t } = useTranslation();
  const grid = useId();
  const root = useRef<HTMLDivElement>(null);
  const hasBands = props.columns.some(({ band }) => band !== undefined);
  const frame = useGridFrame(root, hasBands);
  const [dragged, setDragged] = useState<Readonly<Record<string, number>>>({});
  const widths = useMemo(() => ({ ...props.widths, ...dragged }), [props.widths, dragged]);
  const laid = useGridColumns(lines, props.columns, widths, frame.width);
  const shape = useMemo(
    () => shapeOf(lines, props.columns, spanColumn, frame.page, manner),
    [lines, props.columns, spanColumn, frame.page, manner],
  );
  const [state, setState] = useGridState(shape);
  const { at } = state;
  const shownColumns = useColumnsInSight(root, laid, frame, at.column);
  const heldRank = shape.lines.findIndex((line) => line.id === at.line) - 1;
  const rows = useGridRows(root, lines, heldRank, frame);
  const reveal = (wanted: Position) => {
    const rank = rankOf(shape, wanted) - 1;
    if (rank >= 0) rows.reveal(rank);
    if (lineAt(shape, wanted)?.kind !== 'whole') revealColumn(root.current, laid, wanted.column);
  };
  const { slot, extendTo, select, ...handlers } = useGridInteraction({
    state,
    setState,
    root,
    shape,
    behaviour: props,
    reveal,
    leavingWords: t('grid.leaving'),
    handle: ref,
    onResize(column, by) {
      const placed = laid.columns.find((candidate) => candidate.column.id === column);
      if (placed === undefined) return;
      const width = boundedWidth(placed.width + by);
      onWidth(column, width);
      announce(t('grid.width', { column: placed.column.label, count: width }));
    },
  });
  const openMenu = useSteady(props.onMenu);
  const drag = useSteady((column: string, width: number) => setDragged({ [column]: width }));
  const endDrag = useSteady((column: string, width: number) => {
    onWidth(column, width);
    setDragged({});
  });
  const clipboard = useGridClipboard(slot !== null, () => selectionOf(shape, state), props);
  const pointer = useBlockPointer({
    root,
    state,
    shape,
    behaviour: props,
    fixed: useMemo(
      () => new Set(props.columns.filter(({ isFixed }) => isFixed).map(({ id }) => id)),
      [props.columns],
    ),
    extendTo,
    select,
    reveal,
  });
  const here = blockOf(shape, state);
  const block = pointer.filling ?? (state.head === null ? null : here);
  const first = laid.columns[0];
  const { renderTotal } = props;
  // The foot follows: the lines are there before it, and the cell that one changed.
  const footOf = useDeferredValue(renderTotal, NO_TOTAL);
  const foot = useMemo(() => footTotals(shownColumns, footOf), [shownColumns, footOf]);
  const contents = {
    grid,
    renderCell: props.renderCell,
    renderEditor: props.renderEditor,
    cellState: props.cellState,
    heard: props.heard,
  };

  const spanIn = (line: GridLine, rank: number, top: number) => {
    const place = rows.spans.find(({ extent }) => extent.id === line.span);
    if (place === undefined || first === undefined || rows.hosts.get(place.extent.id) !== rank)
      return null;
    const isActive = at.column === spanColumn && lineAt(shape, at)?.span === line.span;
    const { first: from, last: to } = place.extent;
    const isIn = block !== null && block.first <= to + 1 && block.last > from;
    // Whichever of its lines are in the block, its cell is: with the edges that do not go on beyond it.
    const part =
      isIn && block.left === 0
        ? { from: 0, to: block.right, isFirst: block.first > from, isLast: block.last <= to + 1 }
        : null;
    return (
      <GridSpan
        key={place.extent.id}
        {...contents}
        line={line}
        span={place.extent.id}
        count={to - rank + 1}
        top={place.top - top}
        height={place.height}
        isActive={isActive}
        selected={part}
        slot={isActive ? slot : null}
        placed={first}
        measureSpan={rows.measureSpan}
      />
    );
  };

  return (
    <div
      {...handlers}
      {...clipboard}
      onPointerDown={pointer.onPointerDown}
      ref={root}
      className="mln-grid"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={`${grid}-keys`}
      aria-multiselectable
      aria-rowcount={lines.length + (foot.length > 0 ? 2 : 1)}
      aria-colcount={laid.columns.length}
      aria-activedescendant={slot === null ? activeCellId(grid, shape, at) : undefined}
      data-density={props.density}
      data-banded={hasBands || undefined}
      style={sizesOf(laid, frame.width)}
    >
      <GridHead
        grid={grid}
        columns={laid.columns}
        activeColumn={at.line === HEADER_LINE ? at.column : null}
        onMenu={openMenu}
        dragged={pointer.draggedColumn}
        drop={pointer.columnDrop}
        onDrag={drag}
        onDragEnd={endDrag}
      />
      <div className="mln-grid__body" role="rowgroup" style={{ height: rows.height }}>
        {rows.bands.map((place) => {
          const line = lines[place.rank];
          if (line?.look !== 'band') return null;
          const isActive = line.id === at.line;
          return (
            <GridBand
              key={line.id}
              {...contents}
              line={line}
              rank={place.rank}
              top={place.top}
              height={place.height}
              isActive={isActive}
              selected={partOf(block, place.rank + 1)}
              slot={isActive ? slot : null}
              column={isActive ? at.column : (first?.column.id ?? '')}
              columnCount={laid.columns.length}
              measure={rows.measure}
              columns={shownColumns}
              renderTotal={renderTotal}
            />
          );
        })}
        {rows.rows.map(({ rank, top }) => {
          const line = lines[rank];
          if (line === undefined || line.look === 'band') return null;
          const extent = rows.spans.find((candidate) => candidate.extent.id === line.span)?.extent;
          const isLast = extent === undefined || extent.last === rank;
          const activeColumn = line.id === at.line ? at.column : null;
          return (
            <GridRow
              key={line.id}
              {...contents}
              content={props.contentOf(line.id)}
              surroundings={props.surroundings}
              line={line}
              rank={rank}
              top={top}
              columns={shownColumns}
              columnCount={laid.columns.length}
              spanColumn={spanColumn}
              span={spanIn(line, rank, top)}
              activeColumn={activeColumn}
              slot={activeColumn === null ? null : slot}
              selected={partOf(block, rank + 1)}
              fillColumn={line.kind === 'cells' && here.last === rank + 1 ? here.right : null}
              isDraggable={props.isDraggable(line.id)}
              isDragged={pointer.dragged.includes(line.id)}
              drop={pointer.drop?.line === line.id ? pointer.drop.side : undefined}
              isLast={isLast}
              leastHeight={isLast && extent ? (rows.lastHeights.get(extent.id) ?? 0) : 0}
              measure={rows.measure}
            />
          );
        })}
      </div>
      {foot.length > 0 && <GridFoot totals={foot} rank={lines.length} />}
      <div id={`${grid}-keys`} hidden>
        {t('grid.description')}
      </div>
    </div>
  );
}

function sizesOf(laid: ReturnType<typeof useGridColumns>, frameWidth: number): CSSProperties {
  const last = laid.columns.length - 1;
  const tracks = laid.columns.map(({ width }, rank) =>
    rank === last ? `minmax(${rem(width)}, 1fr)` : rem(width),
  );
  const sizes: Record<`--${string}`, string> = {
    '--mln-grid-columns': tracks.join(' '),
    '--mln-grid-width': rem(laid.total),
    '--mln-grid-first': rem(laid.columns[0]?.width ?? 0),
    '--mln-grid-pinned': rem(laid.pinnedWidth),
    '--mln-grid-frame': rem(frameWidth),
  };
  return sizes;
}
