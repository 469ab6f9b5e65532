/**
 * The gestures of an item, declared once: the menu, the keys and the words at the foot are all read from here.
 * Alt+Maj+arrows, which move an item in and out, are those of Word's outlines.
 */
import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ChevronsDownUp,
  Copy,
  IndentDecrease,
  IndentIncrease,
  ListPlus,
  ListTree,
  PanelRight,
  Pencil,
  Scale,
  SquareArrowRight,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import type { MoveDirection } from './plan-moves.ts';

export interface GestureActions {
  readonly edit: (at: Position) => void;
  readonly openDetails: (row: PlanRow) => void;
  readonly insertBelow: (at: Position) => void;
  readonly insertExample: (row: PlanRow) => void;
  readonly move: (row: PlanRow, direction: MoveDirection) => void;
  readonly fillDown: () => void;
  readonly duplicate: (row: PlanRow) => void;
  readonly choosePlace: (row: PlanRow) => void;
  readonly remove: (row: PlanRow) => void;
  readonly fold: (row: PlanRow) => void;
  readonly settle: () => void;
}

export interface PlanGesture {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  /** The first is the one that menus show. */
  readonly chords: readonly string[];
  readonly label:
    | 'plan.edit'
    | 'plan.details'
    | 'plan.settle'
    | 'plan.insertBelow'
    | 'plan.insertExample'
    | 'plan.fillDown'
    | 'plan.duplicate'
    | 'plan.moveUp'
    | 'plan.moveDown'
    | 'plan.moveIn'
    | 'plan.moveOut'
    | 'plan.place'
    | 'plan.delete'
    | 'views.foldOrUnfold';
  readonly icon: LucideIcon;
  readonly isDanger?: boolean;
  readonly canRun: (row: PlanRow) => boolean;
  readonly run: (actions: GestureActions, row: PlanRow, at: Position) => void;
}

const GROUPS = ['edit', 'add', 'move', 'end'] as const;

const always = (): boolean => true;
const isPlaced = (row: PlanRow): boolean => !row.misplaced;

export const INSERT_BELOW = 'insertBelow';

export const GESTURES: readonly PlanGesture[] = [
  {
    id: 'edit',
    group: 'edit',
    chords: ['F2'],
    label: 'plan.edit',
    icon: Pencil,
    canRun: always,
    run: (actions, _row, at) => actions.edit(at),
  },
  {
    id: 'details',
    group: 'edit',
    chords: ['Alt+Enter', 'F6'],
    label: 'plan.details',
    icon: PanelRight,
    canRun: always,
    run: (actions, row) => actions.openDetails(row),
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
    canRun: always,
    run: (actions) => actions.fillDown(),
  },
  {
    id: INSERT_BELOW,
    group: 'add',
    chords: ['Insert', 'Ctrl+Enter'],
    label: 'plan.insertBelow',
    icon: ListPlus,
    canRun: isPlaced,
    run: (actions, _row, at) => actions.insertBelow(at),
  },
  {
    id: 'insertExample',
    group: 'add',
    chords: ['Ctrl+Shift+Enter'],
    label: 'plan.insertExample',
    icon: SquareArrowRight,
    canRun: (row) => row.level === 'action' && isPlaced(row),
    run: (actions, row) => actions.insertExample(row),
  },
  {
    id: 'duplicate',
    group: 'add',
    chords: ['Ctrl+Shift+D'],
    label: 'plan.duplicate',
    icon: Copy,
    canRun: isPlaced,
    run: (actions, row) => actions.duplicate(row),
  },
  moving('up', 'Alt+ArrowUp', 'plan.moveUp', ArrowUp),
  moving('down', 'Alt+ArrowDown', 'plan.moveDown', ArrowDown),
  moving('in', 'Alt+Shift+ArrowRight', 'plan.moveIn', IndentIncrease),
  moving('out', 'Alt+Shift+ArrowLeft', 'plan.moveOut', IndentDecrease),
  {
    id: 'place',
    group: 'move',
    chords: ['Ctrl+M'],
    label: 'plan.place',
    icon: ListTree,
    canRun: always,
    run: (actions, row) => actions.choosePlace(row),
  },
  {
    id: 'fold',
    group: 'move',
    chords: ['F9'],
    label: 'views.foldOrUnfold',
    icon: ChevronsDownUp,
    canRun: (row) => row.level !== 'example' && isPlaced(row),
    run: (actions, row) => actions.fold(row),
  },
  {
    id: 'delete',
    group: 'end',
    chords: ['Ctrl+Delete'],
    label: 'plan.delete',
    icon: Trash2,
    isDanger: true,
    canRun: always,
    run: (actions, row) => actions.remove(row),
  },
];

/** The gestures that an item may receive, by family. */
export const gesturesFor = (row: PlanRow): readonly (readonly PlanGesture[])[] =>
  GROUPS.map((group) =>
    GESTURES.filter((gesture) => gesture.group === group && gesture.canRun(row)),
  ).filter((group) => group.length > 0);

function moving(
  direction: MoveDirection,
  chord: string,
  label: PlanGesture['label'],
  icon: LucideIcon,
): PlanGesture {
  const run = (actions: GestureActions, row: PlanRow) => actions.move(row, direction);
  return { id: direction, group: 'move', chords: [chord], label, icon, canRun: isPlaced, run };
}
