/** What a page gives to a grid, and what it can ask of it. */
import type { ReactNode, Ref } from 'react';
import type { Selection } from './block.ts';
import type { Cells } from './clipboard/tsv.ts';
import type { GridColumn, GridLine } from './grid-line.ts';
import type { CellManner, Position } from './shape.ts';

/** How a cell stands, beside what it holds. */
export interface CellState {
  /** Why what was typed is refused: said under the cell. */
  readonly problem?: string | undefined;
  /** Not written yet. */
  readonly isDirty?: boolean | undefined;
  readonly hasJustBeenSaved?: boolean | undefined;
}

/** What an editor answers when asked to end: refused, done, or done but one stays for the next entry. */
export type EditEnd = 'refused' | 'moves' | 'stays';

export interface EditorHandle {
  /** `all`: every cell of the block is to hold the value. */
  readonly finish: (scope: 'one' | 'all') => EditEnd;
  /** Given up: what was typed is forgotten. */
  readonly cancel: () => void;
}

export interface EditorSlot {
  readonly how: 'replace' | 'keep';
  readonly ref: Ref<EditorHandle>;
  /** For an editor that ends by itself (a choice clicked in a list). */
  readonly end: () => void;
}

export interface GridHandle {
  /** Gives a cell the focus, and may open its editor. */
  readonly goTo: (position: Position, how?: 'edit') => void;
  readonly focus: () => void;
  readonly at: () => Position;
  /** Selects a block from a cell to the corner opposite to it, where the cell is the active one. */
  readonly select: (at: Position, head: Position | null) => void;
  readonly selection: () => Selection;
}

export interface CellContents {
  readonly renderCell: (position: Position) => ReactNode;
  readonly renderEditor: (position: Position, slot: EditorSlot) => ReactNode;
  readonly cellState: (position: Position) => CellState;
  /** What is heard of the active cell: column, line, value. */
  readonly heard: (position: Position) => string;
}

/** Beside which line, and on which side of it. */
export interface DropPlace {
  readonly line: string;
  readonly side: 'before' | 'after';
}

/** Beside which column, and on which side of it. */
export interface ColumnPlace {
  readonly column: string;
  readonly side: 'before' | 'after';
}

export interface GridBehaviour {
  readonly manner: (position: Position) => CellManner;
  readonly onToggle: (selection: Selection) => void;
  readonly onClear: (selection: Selection) => void;
  /** The cells to put on the clipboard; `isCut`: they are emptied too. */
  readonly onCopy: (selection: Selection, isCut: boolean) => Cells;
  readonly onPaste: (selection: Selection, cells: Cells) => void;
  /** The block is drawn by its handle over these lines. */
  readonly onFill: (selection: Selection, lines: readonly string[]) => void;
  /** Lines dragged by their handle to a place among others. */
  readonly onDrop: (lines: readonly string[], to: DropPlace) => void;
  /** Lines that have a handle to be dragged by. */
  readonly isDraggable: (line: string) => boolean;
  readonly onSelect: (selection: Selection) => void;
  /** Escape, where nothing else was to be given up. */
  readonly onEscape: () => void;
  readonly onOpen: (position: Position) => void;
  readonly onMenu: (position: Position, anchor: Element) => void;
  readonly onWidth: (column: string, width: number) => void;
  /** A heading was dragged to a place among others. */
  readonly onMoveColumn: (column: string, to: ColumnPlace) => void;
  /** By keys: one step. */
  readonly onShiftColumn: (column: string, by: 1 | -1) => void;
  /** What else keys do here, by chord. */
  readonly gestures: ReadonlyMap<string, (position: Position, selection: Selection) => void>;
  /** Says something to those who listen. */
  readonly announce: (text: string) => void;
}

export interface GridProps extends CellContents, GridBehaviour {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly spanColumn: string | null;
  readonly lines: readonly GridLine[];
  readonly density: 'compact' | 'comfortable';
  readonly widths: Readonly<Record<string, number>>;
  readonly ref: Ref<GridHandle>;
  /**
   * What the cells of a line are drawn from, and what all lines are: as long as both are the same things, a line is not
   * drawn again.
   */
  readonly contentOf: (line: string) => unknown;
  /** What a column adds up to under a band, by its line, or at the foot (FOOT_LINE); null for nothing. */
  readonly renderTotal: (line: string, column: string) => ReactNode;
  readonly surroundings: unknown;
}
