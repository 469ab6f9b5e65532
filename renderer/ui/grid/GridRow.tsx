/** One line of the grid: its cells side by side, or one cell over all of them. */
import { memo, type ReactNode } from 'react';
import { edgesAt, type LinePart } from './block.ts';
import { addressOf, cellId, wholeId } from './cell-address.ts';
import { nameWith, Refusal } from './Refusal.tsx';
import type { CellContents, EditorSlot } from './grid-props.ts';
import type { GridLine } from './grid-line.ts';
import { pinOf, type PlacedColumn } from './use-grid-columns.ts';

export interface GridRowProps extends CellContents {
  grid: string;
  line: GridLine;
  rank: number;
  top: number;
  /** Those in sight. */
  columns: readonly PlacedColumn[];
  columnCount: number;
  /** Drawn apart, over the lines it spans. */
  spanColumn: string | null;
  activeColumn: string | null;
  slot: EditorSlot | null;
  isLast: boolean;
  /** How the line takes part in the selected block. */
  selected: LinePart | null;
  /** The column whose cell, at the block's last corner, holds the handle that fills. */
  fillColumn: number | null;
  isDraggable: boolean;
  isDragged: boolean;
  drop: 'before' | 'after' | undefined;
  /** In pixels of the screen. */
  leastHeight: number;
  /** The cell that spans this line and others, in the first of them that is drawn. */
  span: ReactNode;
  measure: (element: HTMLElement | null) => void;
  /** What its cells are drawn from, and what those of all lines are: see GridProps. */
  content: unknown;
  surroundings: unknown;
}

export const GridRow = memo(function GridRow({ measure, ...props }: GridRowProps) {
  const { line, rank, top, columns, leastHeight } = props;
  const cells = columns.filter(
    ({ column }) => column.id !== props.spanColumn || line.span === null,
  );
  return (
    <div
      ref={measure}
      className={`mln-grid__row mln-grid__row--${line.look}`}
      role="row"
      aria-rowindex={rank + 2}
      data-index={rank}
      data-alone
      data-placed
      data-last={props.isLast || undefined}
      data-dragging={props.isDragged || undefined}
      data-drop={props.drop}
      data-goal={line.hue ?? undefined}
      style={{ top, minHeight: leastHeight > 0 ? leastHeight : undefined }}
    >
      {props.span}
      {line.kind === 'whole' ? (
        <WholeCell {...props} />
      ) : (
        cells.map((placed) => (
          <Cell
            key={placed.column.id}
            grid={props.grid}
            line={line.id}
            placed={placed}
            isActive={props.activeColumn === placed.column.id}
            slot={props.activeColumn === placed.column.id ? props.slot : null}
            edges={edgesAt(props.selected, placed.rank)}
            hasGrip={props.isDraggable && placed.rank === (props.spanColumn === null ? 0 : 1)}
            hasFillHandle={props.fillColumn === placed.rank}
            renderCell={props.renderCell}
            renderEditor={props.renderEditor}
            cellState={props.cellState}
            heard={props.heard}
          />
        ))
      )}
    </div>
  );
}, isSameRow);

/** How the page draws cells changes at each of its renderings; what it draws them from says whether they differ. */
const DRAWING: ReadonlySet<string> = new Set<keyof CellContents>([
  'renderCell',
  'renderEditor',
  'cellState',
  'heard',
]);

function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  const isActive = before.activeColumn !== null || after.activeColumn !== null;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].every((key) => {
    if (!isActive && DRAWING.has(key)) return true;
    return Object.is(Reflect.get(before, key), Reflect.get(after, key));
  });
}

type CellProps = Omit<GridRowProps, 'measure'>;

interface OneCellProps extends CellContents {
  grid: string;
  line: string;
  placed: PlacedColumn;
  isActive: boolean;
  slot: EditorSlot | null;
  edges: string | undefined;
  hasGrip: boolean;
  hasFillHandle: boolean;
}

/** Not drawn again while its line only gains or loses columns, or moves. */
const Cell = memo(function Cell({ placed, line, ...props }: OneCellProps) {
  const { grid, heard, slot, isActive, edges } = props;
  const { column, rank } = placed;
  const at = { line, column: column.id };
  const isEditing = isActive && slot !== null;
  const state = props.cellState(at);
  const pin = pinOf(placed);
  return (
    <div
      id={cellId(grid, line, rank)}
      className="mln-grid__cell"
      role="gridcell"
      aria-colindex={rank + 1}
      aria-selected={isActive || edges !== undefined}
      aria-label={isActive && !isEditing ? nameWith(heard(at), state.problem) : undefined}
      data-selected={edges}
      aria-invalid={state.problem === undefined ? undefined : true}
      data-align={column.align}
      data-figures={column.hasFigures || undefined}
      data-active={isActive || undefined}
      data-editing={isEditing || undefined}
      data-invalid={state.problem === undefined ? undefined : true}
      data-dirty={state.isDirty || undefined}
      data-flash={state.hasJustBeenSaved ? 'saved' : undefined}
      data-pinned={pin['data-pinned']}
      style={{ ...pin.style, gridColumn: rank + 1 }}
      {...addressOf(line, column.id)}
    >
      {isEditing ? props.renderEditor(at, slot) : props.renderCell(at)}
      <Refusal isShown={isActive} problem={state.problem} />
      {props.hasGrip && !isEditing && <span className="mln-grid__grip" data-grip aria-hidden />}
      {props.hasFillHandle && !isEditing && (
        <span className="mln-grid__fill-handle" data-fill aria-hidden />
      )}
    </div>
  );
});

const wholeEdges = (part: LinePart | null): string | undefined =>
  edgesAt(part && { ...part, from: 0, to: 0 }, 0);

/** Its column is the one where one comes from: the first, for the mouse. */
function WholeCell(props: CellProps) {
  const { line, slot, columns, activeColumn } = props;
  const at = { line: line.id, column: activeColumn ?? columns[0]?.column.id ?? '' };
  const isActive = activeColumn !== null;
  return (
    <div
      id={wholeId(props.grid, line.id)}
      className="mln-grid__cell mln-grid__whole"
      role="gridcell"
      aria-colindex={1}
      aria-colspan={props.columnCount}
      aria-selected={isActive || props.selected !== null}
      aria-label={isActive && slot === null ? props.heard(at) : undefined}
      data-selected={wholeEdges(props.selected)}
      data-active={isActive || undefined}
      data-editing={(isActive && slot !== null) || undefined}
      {...addressOf(line.id, at.column)}
    >
      <div className="mln-grid__whole-content">
        {isActive && slot !== null ? props.renderEditor(at, slot) : props.renderCell(at)}
      </div>
    </div>
  );
}
