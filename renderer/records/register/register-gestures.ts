/** The gestures of a record in a register, declared once: the menu and the keys are read from here. */
import {
  ArrowDownToLine,
  Copy,
  FileText,
  PanelRight,
  Pencil,
  Scale,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { RegisterRow } from '#shared/contract/registers.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';

export interface GestureActions {
  readonly edit: (at: Position) => void;
  readonly openDetails: (row: RegisterRow) => void;
  readonly openPage: (row: RegisterRow) => void;
  readonly fillDown: () => void;
  readonly duplicate: (row: RegisterRow) => void;
  readonly remove: (row: RegisterRow) => void;
  readonly settle: () => void;
}

export interface RegisterGesture {
  readonly id: string;
  readonly group: 'edit' | 'add' | 'end';
  /** The first is the one that menus show. */
  readonly chords: readonly string[];
  readonly label:
    | 'plan.edit'
    | 'plan.details'
    | 'register.openPage'
    | 'plan.settle'
    | 'plan.fillDown'
    | 'plan.duplicate'
    | 'plan.delete';
  readonly icon: LucideIcon;
  readonly isDanger?: boolean;
  readonly canRun?: (row: RegisterRow) => boolean;
  readonly run: (actions: GestureActions, row: RegisterRow, at: Position) => void;
}

const GROUPS = ['edit', 'add', 'end'] as const;

export const GESTURES: readonly RegisterGesture[] = [
  {
    id: 'edit',
    group: 'edit',
    chords: ['F2'],
    label: 'plan.edit',
    icon: Pencil,
    run: (actions, _row, at) => actions.edit(at),
  },
  {
    id: 'details',
    group: 'edit',
    chords: ['Alt+Enter', 'F6'],
    label: 'plan.details',
    icon: PanelRight,
    run: (actions, row) => actions.openDetails(row),
  },
  {
    id: 'page',
    group: 'edit',
    chords: ['Ctrl+Alt+Enter'],
    label: 'register.openPage',
    icon: FileText,
    run: (actions, row) => actions.openPage(row),
  },
  {
    id: 'settle',
    group: 'edit',
    chords: [],
    label: 'plan.settle',
    icon: Scale,
    canRun: (row) => row.conflicts.length > 0,
    run: (actions) => actions.settle(),
  },
  {
    id: 'fillDown',
    group: 'edit',
    chords: ['Ctrl+D'],
    label: 'plan.fillDown',
    icon: ArrowDownToLine,
    run: (actions) => actions.fillDown(),
  },
  {
    id: 'duplicate',
    group: 'add',
    chords: ['Ctrl+Shift+D'],
    label: 'plan.duplicate',
    icon: Copy,
    run: (actions, row) => actions.duplicate(row),
  },
  {
    id: 'delete',
    group: 'end',
    chords: ['Ctrl+Delete'],
    label: 'plan.delete',
    icon: Trash2,
    isDanger: true,
    run: (actions, row) => actions.remove(row),
  },
];

/** The gestures that a record may receive, by family. */
export const gesturesFor = (row: RegisterRow): readonly (readonly RegisterGesture[])[] =>
  GROUPS.map((group) =>
    GESTURES.filter((gesture) => gesture.group === group && gesture.canRun?.(row) !== false),
  );
