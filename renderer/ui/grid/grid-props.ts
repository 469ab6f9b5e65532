/** What a page gives to a grid, and what it can ask of it. */
import type { ReactNode, Ref } from 'react';
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
  readonly finish: () => EditEnd;
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
}

export interface CellContents {
  readonly renderCell: (position: Position) => ReactNode;
  readonly renderEditor: (position: Position, slot: EditorSlot) => ReactNode;
  readonly cellState: (position: Position) => CellState;
  /** What is heard of the active cell: column, line, value. */
  readonly heard: (position: Position) => string;
}

export interface GridBehaviour {
  readonly manner: (position: Position) => CellManner;
  readonly onToggle: (position: Position) => void;
  readonly onClear: (position: Position) => void;
  readonly onOpen: (position: Position) => void;
  readonly onMenu: (position: Position, anchor: Element) => void;
  readonly onWidth: (column: string, width: number) => void;
  /** What else keys do here, by chord. */
  readonly gestures: ReadonlyMap<string, (position: Position) => void>;
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
}
