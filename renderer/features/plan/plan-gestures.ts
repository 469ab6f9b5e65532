/**
 * The gestures of an item, declared once: the menu, the keys and the words at the foot are all read from here.
 * Word's outline keys move an item in and out (Alt+Maj+arrows).
 */
import type { TFunction } from 'i18next';
import {
  ArrowDown,
  ArrowUp,
  IndentDecrease,
  IndentIncrease,
  ListPlus,
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
  readonly remove: (row: PlanRow) => void;
  readonly settle: () => void;
}

export interface PlanGesture {
  readonly id: string;
  readonly group: 'edit' | 'add' | 'move' | 'end';
  /** The first is the one that menus show. */
  readonly chords: readonly string[];
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isDanger?: boolean;
  readonly canRun: (row: PlanRow) => boolean;
  readonly run: (row: PlanRow, at: Position) => void;
}

const always = () => true;

export function gesturesOf(actions: GestureActions, t: TFunction): readonly PlanGesture[] {
  const moving = (direction: MoveDirection) => ({
    group: 'move' as const,
    canRun: (row: PlanRow) => !row.misplaced,
    run: (row: PlanRow) => actions.move(row, direction),
  });
  return [
    { id: 'edit', group: 'edit', chords: ['F2'], label: t('plan.edit'), icon: Pencil, canRun: always, run: (_row, at) => actions.edit(at) },
    { id: 'details', group: 'edit', chords: ['Alt+Enter'], label: t('plan.details'), icon: PanelRight, canRun: always, run: actions.openDetails },
    {
      id: 'settle',
      group: 'edit',
      chords: [],
      label: t('plan.settle'),
      icon: Scale,
      canRun: (row) => row.conflicts.length > 0,
      run: () => actions.settle(),
    },
    {
      id: 'insertBelow',
      group: 'add',
      chords: ['Insert', 'Ctrl+Enter'],
      label: t('plan.insertBelow'),
      icon: ListPlus,
      canRun: (row) => !row.misplaced,
      run: (_row, at) => actions.insertBelow(at),
    },
    {
      id: 'insertExample',
      group: 'add',
      chords: ['Ctrl+Shift+Enter'],
      label: t('plan.insertExample'),
      icon: SquareArrowRight,
      canRun: (row) => row.level === 'action' && !row.misplaced,
      run: actions.insertExample,
    },
    { id: 'up', chords: ['Alt+ArrowUp'], label: t('plan.moveUp'), icon: ArrowUp, ...moving('up') },
    { id: 'down', chords: ['Alt+ArrowDown'], label: t('plan.moveDown'), icon: ArrowDown, ...moving('down') },
    { id: 'in', chords: ['Alt+Shift+ArrowRight'], label: t('plan.moveIn'), icon: IndentIncrease, ...moving('in') },
    { id: 'out', chords: ['Alt+Shift+ArrowLeft'], label: t('plan.moveOut'), icon: IndentDecrease, ...moving('out') },
    {
      id: 'delete',
      group: 'end',
      chords: ['Ctrl+Delete'],
      label: t('plan.delete'),
      icon: Trash2,
      isDanger: true,
      canRun: always,
      run: actions.remove,
    },
  ];
}

const GROUPS = ['edit', 'add', 'move', 'end'] as const;

export const groupsOf = (gestures: readonly PlanGesture[]): readonly (readonly PlanGesture[])[] =>
  GROUPS.map((group) => gestures.filter((gesture) => gesture.group === group)).filter((group) => group.length > 0);
