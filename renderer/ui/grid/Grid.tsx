/**
 * A grid one works in as in a spreadsheet: lines grouped under bands and beside cells that span them, one cell
 * active, edited in place. It knows nothing of what it shows: cells, editors and gestures come from the page.
 *
 * The grid itself keeps the focus and names the active cell (aria-activedescendant), so that lines may appear,
 * move and go without the keyboard ever being lost; only an open editor takes the focus. What keys do is decided
 * by keyboard.ts.
 */
import { useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { GridBand, GridSpan } from './GridBoxes.tsx';
import { finished, press, type Effect, type GridState } from './keyboard.ts';
import { HEADER_LINE, shapeOf, type GridColumn, type GridLine } from './grid-line.ts';
import { isSameCell, settled, type CellManner, type Direction, type Position, type Shape } from './shape.ts';
import { rem, textScale, useGridColumns } from './use-grid-columns.ts';
import { useGridRows } from './use-grid-rows.ts';
import { useGridFrame } from './use-grid-frame.ts';
import { cellPosition } from './cell-address.ts';
import './grid.css';

/** How a cell stands, beside what it holds. */
export interface CellState {
  /** Why what was typed is refused: said under the cell. */
  readonly problem?: string | undefined;
  /** Not written yet. */
  readonly isDirty?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly hasJustBeenSaved?: boolean | undefined;
}

/** What an editor answers when asked to end: refused, done, or done but one stays for the next entry. */
export type EditEnd = 'refused' | 'moves' | 'stays';

export interface EditorHandle {
  readonly finish: () => EditEnd;
}

export interface EditorSlot {
  readonly how: 'replace' | 'keep';
  readonly ref: Ref<EditorHandle>;
  /** For an editor that ends by itself (a choice clicked in a list). */
  readonly end: () => void;
}

export interface GridHandle {
  /** Gives a cell the focus, and opens its editor. */
  readonly goTo: (position: Position, how?: 'edit') => void;
  readonly focus: () => void;
  readonly at: () => Position;
}

export interface GridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly spanColumn: string | null;
  readonly lines: readonly GridLine[];
  readonly density: 'compact' | 'comfortable';
  readonly widths: Readonly<Record<string, number>>;
  readonly onWidth: (column: string, width: number) => void;
  readonly manner: (position: Position) => CellManner;
  /** What is heard of a cell: its line and its value; the heading is put before. */
  readonly heard: (position: Position) => string;
  readonly renderCell: (position: Position) => ReactNode;
  readonly cellState: (position: Position) => CellState;
  readonly renderEditor: (position: Position, slot: EditorSlot) => ReactNode;
  readonly onEditCancelled: (position: Position) => void;
  readonly onToggle: (position: Position) => void;
  readonly onClear: (position: Position) => void;
  readonly onOpen: (position: Position) => void;
  readonly onMenu: (position: Position, anchor: Element) => void;
  /** What else keys do here, by chord. */
  readonly gestures: ReadonlyMap<string, (position: Position) => void>;
  readonly announce: (text: string) => void;
  readonly ref: Ref<GridHandle>;
}

export function Grid(props: GridProps) {
  const { label, columns, spanColumn, lines, density, widths, manner, gestures, announce } = props;
  const { t } = useTranslation();
  const gridId = useId();
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle>(null);
  const frame = useGridFrame(root);
  const [dragged, setDragged] = useState<Readonly<Record<string, number>>>({});
  const laid = useGridColumns(lines, columns, useMemo(() => ({ ...widths, ...dragged }), [widths, dragged]), frame.width / textScale());
  const shape = useMemo(
    () => shapeOf(lines, columns, spanColumn, frame.page, manner),
    [lines, columns, spanColumn, frame.page, manner],
  );
  const [state, setState] = useState<GridState>(() => startOf(shape));
  const [how, setHow] = useState<'replace' | 'keep'>('keep');
  const shown = useSettledState(shape, state, setState);
  const heldRank = shape.lines.findIndex((line) => line.id === shown.at.line) - 1;
  const rows = useGridRows(root, lines, heldRank, frame.headHeight);

  const focus = () => root.current?.focus({ preventScroll: true });

  const reveal = useCallback(
    (at: Position) => {
      const rank = shape.lines.findIndex((line) => line.id === at.line) - 1;
      if (rank >= 0) rows.reveal(rank);
      revealColumn(root.current, laid, at.column, shape.lines[rank + 1]?.kind === 'whole');
    },
    [shape, rows, laid],
  );

  const end = (then: Direction | null) => {
    const outcome = editor.current?.finish() ?? 'moves';
    if (outcome === 'refused') return false;
    const next = finished(shown, shape, outcome === 'stays' ? null : then);
    setState(next);
    focus();
    reveal(next.at);
    return true;
  };

  const carryOut = (effect: Effect, at: Position) => {
    switch (effect.do) {
      case 'edit':
        return setHow(effect.how);
      case 'finish':
        return end(effect.then);
      case 'cancel':
        props.onEditCancelled(at);
        setState(finished(shown, shape, null));
        return focus();
      case 'toggle':
        return props.onToggle(at);
      case 'clear':
        return props.onClear(at);
      case 'open':
        return props.onOpen(at);
      case 'menu':
        return props.onMenu(at, activeElement(root.current) ?? document.body);
      case 'resize':
        return widen(at.column, effect.by);
      case 'announce-leaving':
        return announce(t('grid.leaving'));
      case 'gesture':
        return gestures.get(effect.chord)?.(at);
    }
  };

  const widen = (column: string, by: number) => {
    const placed = laid.columns.find((candidate) => candidate.column.id === column);
    if (placed === undefined) return;
    const width = Math.round(Math.max(48, Math.min(1200, placed.width + by)));
    props.onWidth(column, width);
    announce(t('grid.width', { column: placed.column.label, width }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!root.current?.contains(event.target as Node) && shown.mode === 'moving') return;
    const outcome = press(shown, event, shape, new Set(gestures.keys()));
    if (outcome.isHandled) event.preventDefault();
    // The editor must hold the focus before the browser writes the letter that opened it.
    flushSync(() => {
      setState(outcome.state);
      for (const effect of outcome.effects) {
        if (effect.do === 'edit') setHow(effect.how);
      }
    });
    for (const effect of outcome.effects) {
      if (effect.do !== 'edit') carryOut(effect, shown.at);
    }
    if (outcome.state.at !== shown.at || outcome.state.mode === 'editing') reveal(outcome.state.at);
  };

  const onBlur = (event: FocusEvent) => {
    if (shown.mode !== 'editing') return;
    const goes = event.relatedTarget;
    // Another window, or a list that belongs to the editor: it is still open.
    const isStill = document.activeElement === event.target || (goes instanceof Element && goes.closest('.mln-popover') !== null);
    if (isStill || (goes instanceof Node && root.current?.contains(goes) && goes !== root.current)) return;
    const outcome = editor.current?.finish() ?? 'moves';
    if (outcome !== 'refused') setState(finished(shown, shape, null));
  };

  const goTo = (at: Position, edit: boolean) => {
    setHow('keep');
    setState({ at, mode: edit ? 'editing' : 'moving', isLeaving: false });
    if (!edit) focus();
    reveal(at);
  };

  const onMouseDown = (event: MouseEvent) => {
    const at = cellPosition(event.target, root.current);
    if (at === null || event.button === 1) return;
    const isActive = isSameCell(shape, at, shown.at);
    if (shown.mode === 'editing') {
      if (isActive) return;
      if (!end(null)) return event.preventDefault();
    }
    event.preventDefault();
    goTo(at, false);
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a') !== null)) return;
    const wanted = shape.manner(at);
    if (event.detail === 2 && (wanted === 'text' || wanted === 'entry')) goTo(at, true);
    else if (wanted === 'toggle' && isActive) props.onToggle(at);
  };

  const onContextMenu = (event: MouseEvent) => {
    const at = cellPosition(event.target, root.current);
    if (at === null || shown.mode === 'editing' || !(event.target instanceof Element)) return;
    event.preventDefault();
    props.onMenu(at, event.target.closest('[data-line]') ?? event.target);
  };

  useImperativeHandle(props.ref, () => ({
    goTo: (at, wanted) => goTo(at, wanted === 'edit'),
    focus,
    at: () => shown.at,
  }));
  // The place is kept in sight when what surrounds it moves.
  useEffect(() => {
    if (root.current?.contains(document.activeElement) === true) reveal(shown.at);
    // Only a change of the line's rank moves it; scrolling by hand must not be undone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [heldRank]);

  const activeId = `${gridId}-active`;
  const slot: EditorSlot | null = shown.mode === 'editing' ? { how, ref: editor, end: () => void end(null) } : null;
  const shared = {
    columns: laid.columns,
    renderCell: props.renderCell,
    cellState: props.cellState,
    renderEditor: props.renderEditor,
    heard: props.heard,
  };
  const activeOf = (line: GridLine) => (line.id === shown.at.line ? shown.at.column : null);
  const sizes = {
    '--mln-grid-columns': laid.columns
      .map(({ width }, rank) => (rank === laid.columns.length - 1 ? `minmax(${rem(width)}, 1fr)` : rem(width)))
      .join(' '),
    '--mln-grid-width': rem(laid.total),
    '--mln-grid-first': rem(laid.columns[0]?.width ?? 0),
  } as CSSProperties;

  return (
    // The keys of the grid are those of its active cell; the element that has the focus is this one.
    <div
      ref={root}
      className="mln-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-description={t('grid.description')}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={slot === null ? activeId : undefined}
      data-density={density}
      style={sizes}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onMouseDown={onMouseDown}
      onContextMenu={onContextMenu}
    >
      <GridHead
        columns={laid.columns}
        activeColumn={shown.at.line === HEADER_LINE ? shown.at.column : null}
        activeId={activeId}
        onDrag={(column, width) => setDragged({ [column]: width })}
        onDragEnd={(column, width) => {
          setDragged({});
          props.onWidth(column, width);
        }}
      />
      <div className="mln-grid__body" role="rowgroup" style={{ height: rows.height }}>
        {rows.bands.map((band) => {
          const line = lines[band.rank];
          return line?.look === 'band' && (
            <GridBand key={line.id} {...shared} line={line} place={band} activeId={activeOf(line) === null ? null : activeId} slot={slot} measure={rows.measure} />
          );
        })}
        {rows.rows.map(({ rank, top }) => {
          const line = lines[rank];
          if (line === undefined || line.look === 'band') return null;
          const span = rows.spans.find((candidate) => candidate.extent.id === line.span);
          const isLast = span?.extent.last === rank;
          const active = activeOf(line);
          const isHost = span !== undefined && rows.rows.find((row) => lines[row.rank]?.span === line.span)?.rank === rank;
          return (
            <GridRow
              key={line.id}
              {...shared}
              line={line}
              rank={rank}
              top={top}
              spanColumn={spanColumn}
              activeColumn={active}
              activeId={activeId}
              slot={active === null ? null : slot}
              isLast={isLast || line.span === null}
              leastHeight={isLast && line.span !== null ? (rows.lastHeights.get(line.span) ?? 0) : 0}
              owns={isHost && line.span !== null ? spanDomId(gridId, line.span) : undefined}
              measure={rows.measure}
            />
          );
        })}
        {rows.spans.map((span) => {
          const line = lines[span.rank];
          const isActive = lineSpan(shape, shown.at) === span.extent.id && shown.at.column === spanColumn;
          return (
            line !== undefined &&
            spanColumn !== null && (
              <GridSpan
                key={span.extent.id}
                {...shared}
                id={spanDomId(gridId, span.extent.id)}
                line={line}
                column={spanColumn}
                place={span}
                isPinned={laid.columns[0]?.isPinned === true}
                isActive={isActive}
                activeId={activeId}
                slot={isActive ? slot : null}
                measureSpan={rows.measureSpan}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
