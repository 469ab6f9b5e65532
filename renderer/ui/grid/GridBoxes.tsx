/**
 * What reaches over several lines: the band of a goal, which stays above its lines, and the cell of an objective,
 * whose text stays beside them. Each lies in a box as tall as the lines it covers, and sticks within it.
 */
import { useLayoutEffect, useRef } from 'react';
import { edgesAt, type LinePart } from './block.ts';
import { addressOf, spanId, wholeId } from './cell-address.ts';
import type { CellContents, EditorSlot, GridProps } from './grid-props.ts';
import { Totals } from './GridFoot.tsx';
import { nameWith, Refusal } from './Refusal.tsx';
import type { GridLine } from './grid-line.ts';
import { type PlacedColumn } from './use-grid-columns.ts';
import type { PlacedExtent } from './use-grid-rows.ts';

interface BoxProps extends CellContents {
  grid: string;
  line: GridLine;
  place: PlacedExtent;
  isActive: boolean;
  /** How it takes part in the selected block. */
  selected: LinePart | null;
  slot: EditorSlot | null;
}

export interface GridBandProps extends BoxProps {
  column: string;
  columnCount: number;
  measure: (element: HTMLElement | null) => void;
  /** Those in sight. */
  columns: readonly PlacedColumn[];
  renderTotal: GridProps['renderTotal'];
}

export function GridBand({
  grid,
  line,
  place,
  isActive,
  selected,
  slot,
  column,
  columnCount,
  measure,
  columns,
  renderTotal,
  ...contents
}: GridBandProps) {
  const at = { line: line.id, column };
  const isEditing = isActive && slot !== null;
  const state = contents.cellState(at);
  return (
    <div
      className="mln-grid__band-box"
      role="row"
      aria-rowindex={place.rank + 2}
      style={{ top: place.top, height: place.height }}
    >
      <div
        ref={measure}
        data-index={place.rank}
        id={wholeId(grid, line.id)}
        className="mln-grid__band"
        role="rowheader"
        aria-colindex={1}
        aria-colspan={columnCount}
        aria-selected={isActive || selected !== null}
        data-selected={edgesAt(selected && { ...selected, from: 0, to: 0 }, 0)}
        aria-label={
          isActive && !isEditing ? nameWith(contents.heard(at), state.problem) : undefined
        }
        data-goal={line.hue ?? undefined}
        data-active={isActive || undefined}
        data-editing={isEditing || undefined}
        data-invalid={state.problem === undefined ? undefined : true}
        {...addressOf(line.id, column)}
      >
        {isEditing ? (
          <div className="mln-grid__band-cell">
            <span className="mln-grid__swatch" />
            <span className="mln-grid__band-title">{contents.renderEditor(at, slot)}</span>
          </div>
        ) : (
          contents.renderCell(at)
        )}
        <Totals line={line.id} columns={columns} renderTotal={renderTotal} />
        <Refusal isShown={isActive} problem={state.problem} />
      </div>
    </div>
  );
}

export interface GridSpanProps extends BoxProps {
  /** Of the line that holds it: it spans those from there on. */
  rank: number;
  placed: PlacedColumn;
  measureSpan: (span: string, height: number) => void;
}

export function GridSpan({
  grid,
  line,
  rank,
  place,
  isActive,
  selected,
  slot,
  placed,
  measureSpan,
  ...contents
}: GridSpanProps) {
  const text = useRef<HTMLDivElement>(null);
  const { id } = place.extent;
  useLayoutEffect(() => {
    const element = text.current;
    if (element === null) return undefined;
    // Told by the observer rather than read here: reading would lay the page out at each objective scrolled to.
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? element.offsetHeight;
      measureSpan(id, Math.ceil(height) + PADDING);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, measureSpan]);
  const at = { line: line.id, column: placed.column.id };
  const isEditing = isActive && slot !== null;
  const edges = edgesAt(selected, placed.rank);
  const state = contents.cellState(at);
  return (
    <div
      className="mln-grid__span-box"
      role="none"
      style={{ top: place.top, height: place.height }}
    >
      <div
        id={spanId(grid, id)}
        className="mln-grid__span"
        role="rowheader"
        aria-colindex={placed.rank + 1}
        aria-rowspan={place.extent.last - rank + 1}
        aria-selected={isActive || edges !== undefined}
        data-selected={edges}
        aria-label={
          isActive && !isEditing ? nameWith(contents.heard(at), state.problem) : undefined
        }
        data-goal={line.hue ?? undefined}
        data-pinned={placed.isPinned || undefined}
        data-active={isActive || undefined}
        data-editing={isEditing || undefined}
        data-invalid={state.problem === undefined ? undefined : true}
        {...addressOf(line.id, placed.column.id)}
      >
        <div ref={text} className="mln-grid__span-text">
          {isEditing ? contents.renderEditor(at, slot) : contents.renderCell(at)}
          <Refusal isShown={isActive} problem={state.problem} />
        </div>
      </div>
    </div>
  );
}

/** Padding of the cell above and below its text, with its line. */
const PADDING = 16;
