/**
 * What reaches over several lines: the band of a goal, which stays above its lines, and the cell of an objective,
 * whose text stays beside them. Each lies in a box as tall as the lines it covers, and sticks within it.
 */
import { memo, useLayoutEffect, useRef } from 'react';
import { edgesAt, type LinePart } from './block.ts';
import { addressOf, spanId, wholeId } from './cell-address.ts';
import type { CellContents, EditorSlot, GridProps } from './grid-props.ts';
import { Totals } from './GridFoot.tsx';
import { nameWith, Refusal } from './Refusal.tsx';
import type { GridLine } from './grid-line.ts';
import { type PlacedColumn } from './use-grid-columns.ts';

/** Told in numbers rather than as one place, so that a box is not drawn again while one scrolls by. */
interface BoxProps extends CellContents {
  grid: string;
  line: GridLine;
  /** In pixels of the screen. */
  top: number;
  height: number;
  isActive: boolean;
  /** How it takes part in the selected block. */
  selected: LinePart | null;
  slot: EditorSlot | null;
}

export interface GridBandProps extends BoxProps {
  rank: number;
  column: string;
  columnCount: number;
  measure: (element: HTMLElement | null) => void;
  /** Those in sight. */
  columns: readonly PlacedColumn[];
  renderTotal: GridProps['renderTotal'];
}

export const GridBand = memo(function GridBand({
  grid,
  line,
  rank,
  top,
  height,
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
    <div className="mln-grid__band-box" role="row" aria-rowindex={rank + 2} style={{ top, height }}>
      <div
        ref={measure}
        data-index={rank}
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
});

export interface GridSpanProps extends BoxProps {
  /** The span, and how many lines it covers from the one that holds it on. */
  span: string;
  count: number;
  placed: PlacedColumn;
  measureSpan: (span: string, height: number) => void;
}

export const GridSpan = memo(function GridSpan({
  grid,
  line,
  span,
  count,
  top,
  height,
  isActive,
  selected,
  slot,
  placed,
  measureSpan,
  ...contents
}: GridSpanProps) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = text.current;
    if (element === null) return undefined;
    // Told by the observer rather than read here: reading would lay the page out at each objective scrolled to.
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const needed = entry?.borderBoxSize[0]?.blockSize ?? element.offsetHeight;
      measureSpan(span, Math.ceil(needed) + PADDING);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [span, measureSpan]);
  const at = { line: line.id, column: placed.column.id };
  const isEditing = isActive && slot !== null;
  const edges = edgesAt(selected, placed.rank);
  const state = contents.cellState(at);
  return (
    <div className="mln-grid__span-box" role="none" style={{ top, height }}>
      <div
        id={spanId(grid, span)}
        className="mln-grid__span"
        role="rowheader"
        aria-colindex={placed.rank + 1}
        aria-rowspan={count}
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
});

/** Padding of the cell above and below its text, with its line. */
const PADDING = 16;
