/**
 * Carries out what keyboard.ts decides, and what the mouse asks: where one is, whether one edits, and what is
 * told to the page. The grid's element keeps the focus; an open editor has it.
 */
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, Ref, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { assertNever } from '#shared/lib/assert-never.ts';
import { selectionOf } from './block.ts';
import { positionOf } from './cell-address.ts';
import type { EditorHandle, EditorSlot, GridBehaviour, GridHandle } from './grid-props.ts';
import { finished, press, type Effect, type GridState } from './keyboard.ts';
import {
  isSameCell,
  lineAt,
  moved,
  settled,
  type Direction,
  type Position,
  type Shape,
} from './shape.ts';

interface Asked {
  readonly state: GridState;
  readonly setState: (state: GridState) => void;
  readonly root: RefObject<HTMLElement | null>;
  readonly shape: Shape;
  readonly behaviour: GridBehaviour;
  /** Brings a cell into sight. */
  readonly reveal: (position: Position) => void;
  readonly onResize: (column: string, by: number) => void;
  readonly leavingWords: string;
  readonly handle: Ref<GridHandle>;
}

export interface GridInteraction {
  readonly slot: EditorSlot | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  /** Selects up to a cell: the pointer draws the block there. */
  readonly extendTo: (position: Position) => void;
  readonly select: GridHandle['select'];
  readonly onContextMenu: (event: MouseEvent) => void;
}

export function useGridInteraction(asked: Asked): GridInteraction {
  const { state, setState, root, shape, behaviour, reveal } = asked;
  const editor = useRef<EditorHandle>(null);
  // The editor loses the focus because it ends: it must not be asked to end again.
  const isEnding = useRef(false);
  const [how, setHow] = useState<EditorSlot['how']>('keep');

  const focus = () => {
    isEnding.current = true;
    root.current?.focus({ preventScroll: true });
    isEnding.current = false;
  };
  const goTo = (at: Position, isEditing: boolean) => {
    setHow('keep');
    setState({ at, mode: isEditing ? 'editing' : 'moving', isLeaving: false, head: null });
    if (!isEditing) focus();
    reveal(at);
  };
  const select = (at: Position, head: Position | null) => {
    setState({ at, head, mode: 'moving', isLeaving: false });
    focus();
  };
  const selection = () => selectionOf(shape, state);

  /** False when the editor refuses: it stays open. */
  const end = (toward: Direction | null, scope: 'one' | 'all' = 'one'): boolean => {
    const outcome = editor.current?.finish(scope) ?? 'moves';
    if (outcome === 'refused') return false;
    const next = finished(state, shape, outcome === 'stays' ? null : toward);
    setState(next);
    focus();
    reveal(next.at);
    return true;
  };

  const carryOut = (effect: Effect, at: Position): unknown => {
    switch (effect.do) {
      case 'edit':
        return setHow(effect.how);
      case 'finish':
        return end(effect.toward);
      case 'finish-all':
        return end(null, 'all');
      case 'cancel':
        setState(finished(state, shape, null));
        focus();
        return editor.current?.cancel();
      case 'toggle':
        return behaviour.onToggle(selection());
      case 'clear':
        return behaviour.onClear(selection());
      case 'open':
        return behaviour.onOpen(at);
      case 'menu':
        return behaviour.onMenu(at, activeElement(root.current));
      case 'resize':
        return asked.onResize(at.column, effect.by);
      case 'shift':
        return behaviour.onShiftColumn(at.column, effect.by);
      case 'announce-leaving':
        behaviour.onEscape();
        return behaviour.announce(asked.leavingWords);
      case 'gesture':
        return behaviour.gestures.get(effect.chord)?.(at, selection());
      default:
        return assertNever(effect);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const outcome = press(state, event, shape, new Set(behaviour.gestures.keys()));
    if (outcome.isHandled) event.preventDefault();
    // An editor that opens must hold the focus before the browser writes the letter that opened it.
    flushSync(() => {
      setState(outcome.state);
      for (const effect of outcome.effects) if (effect.do === 'edit') carryOut(effect, state.at);
    });
    for (const effect of outcome.effects) if (effect.do !== 'edit') carryOut(effect, state.at);
    const { head } = outcome.state;
    const isElsewhere = outcome.state.at !== state.at || outcome.state.mode !== state.mode;
    if (head !== null && head !== state.head && outcome.state.at === state.at) reveal(head);
    else if (isElsewhere && head === null) reveal(outcome.state.at);
  };

  const onBlur = (event: FocusEvent) => {
    if (isEnding.current || state.mode !== 'editing' || isStillEditing(event, root.current)) return;
    const outcome = editor.current?.finish('one') ?? 'moves';
    if (outcome !== 'refused') setState(finished(state, shape, null));
  };

  const extendTo = (target: Position) => {
    if (state.mode === 'editing' || lineAt(shape, target)?.kind === 'header') return;
    // A whole line is every column: the block keeps those it has.
    const isWhole = lineAt(shape, target)?.kind === 'whole';
    const column = isWhole ? (state.head ?? state.at).column : target.column;
    const head = isSameCell(shape, { ...target, column }, state.at)
      ? null
      : { line: target.line, column };
    const isSame = head?.line === state.head?.line && head?.column === state.head?.column;
    if (isSame) return;
    setState({ ...state, head, isLeaving: false });
    reveal(target);
  };

  const onMouseDown = (event: MouseEvent) => {
    const at = positionOf(event.target, root.current);
    if (at === null || event.button === 1) return;
    const wasActive = isSameCell(shape, at, state.at);
    if (state.mode === 'editing' && wasActive) return;
    event.preventDefault();
    if (state.mode === 'editing' && !end(null)) return;
    const isOnButton =
      event.target instanceof Element && event.target.closest('button, a') !== null;
    if (event.button === 0 && event.shiftKey && !isOnButton) return extendTo(at);
    // The menu of a block is asked for from inside it.
    const isInside = event.button === 2 && state.head !== null && isSelected(event.target);
    if (!isInside) goTo(at, false);
    if (event.button !== 0 || isOnButton) return;
    const manner = shape.manner(at);
    if (event.detail === 2 && (manner === 'text' || manner === 'entry')) goTo(at, true);
    else if (wasActive && manner === 'toggle' && state.head === null)
      behaviour.onToggle(selection());
  };

  const onContextMenu = (event: MouseEvent) => {
    const at = positionOf(event.target, root.current);
    if (at === null || state.mode === 'editing' || !(event.target instanceof Element)) return;
    event.preventDefault();
    behaviour.onMenu(at, event.target.closest('[data-line]') ?? event.target);
  };

  useImperativeHandle(asked.handle, () => ({
    goTo: (at, wanted) => goTo(at, wanted === 'edit'),
    focus,
    select,
    selection,
    at: () => state.at,
  }));
  const keepInSight = useEffectEvent((_rank: number, _place: number) => {
    if (root.current?.contains(document.activeElement) === true) reveal(state.at);
  });
  // When a gesture moves the line or the column one is on, one goes with it.
  const rank = shape.lines.findIndex((line) => line.id === state.at.line);
  const place = shape.columns.indexOf(state.at.column);
  useEffect(() => keepInSight(rank, place), [rank, place]);

  const tell = useEffectEvent((...[over, at, head]: [Shape, Position, Position | null]) =>
    behaviour.onSelect(selectionOf(over, { at, head })),
  );
  useEffect(() => tell(shape, state.at, state.head), [shape, state.at, state.head]);

  const isEditing = state.mode === 'editing';
  // An editor that went with its line, thrown away elsewhere, leaves the keyboard to the grid.
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body)
      root.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing, root]);
  const slot = isEditing ? { how, ref: editor, end: () => void end(null) } : null;
  return { slot, onKeyDown, onBlur, onMouseDown, extendTo, select, onContextMenu };
}

/** The state, moved to the nearest cell that remains when the one it names has gone. */
export function useGridState(shape: Shape) {
  const [state, setState] = useState<GridState>(() => startOf(shape));
  const [seen, setSeen] = useState(shape);
  if (seen.lines !== shape.lines || seen.columns !== shape.columns) {
    setSeen(shape);
    const at = settled(seen, shape, state.at) ?? state.at;
    const isSame = at.line === state.at.line && at.column === state.at.column;
    const isHeadLost = state.head !== null && !isIn(shape, state.head);
    if (!isSame) setState({ at, mode: 'moving', isLeaving: false, head: null });
    else if (isHeadLost) setState({ ...state, head: null });
  }
  return [state, setState] as const;
}

function startOf(shape: Shape): GridState {
  const line = shape.lines[1] ?? shape.lines[0];
  const start = { line: line?.id ?? '', column: shape.columns[0] ?? '' };
  const at = moved(shape, start, 'first') ?? start;
  return { at, mode: 'moving', isLeaving: false, head: null };
}

const isIn = (shape: Shape, { line, column }: Position): boolean =>
  shape.columns.includes(column) && shape.lines.some(({ id }) => id === line);

const isSelected = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-selected]') !== null;

const activeElement = (root: HTMLElement | null): Element =>
  document.getElementById(root?.getAttribute('aria-activedescendant') ?? '') ?? document.body;

/** The focus went to another window, to a list that belongs to the editor, or within the editor. */
function isStillEditing(event: FocusEvent, root: HTMLElement | null): boolean {
  if (document.activeElement === event.target) return true;
  const goes = event.relatedTarget;
  if (!(goes instanceof Element)) return false;
  return goes.closest('.mln-popover') !== null || (goes !== root && root?.contains(goes) === true);
}
