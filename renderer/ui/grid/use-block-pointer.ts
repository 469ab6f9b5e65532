/**
 * What the pointer draws over the grid: a block of cells, the cells that its handle fills, lines dragged by theirs, or
 * a column dragged by its heading.
 * The keyboard does all of it otherwise; here are only the movements.
 */
import { useEffect, useEffectEvent, useState, type PointerEvent, type RefObject } from 'react';
import { blockOf, fillLines, selectionOf, type Block } from './block.ts';
import { positionOf } from './cell-address.ts';
import { HEADER_LINE } from './grid-line.ts';
import type { ColumnPlace, DropPlace, GridBehaviour } from './grid-props.ts';
import type { GridState } from './keyboard.ts';
import { lineAt, rankOf, type Position, type Shape } from './shape.ts';

type Drag =
  | { readonly kind: 'cells' }
  | { readonly kind: 'fill'; readonly line: string | null }
  | {
      readonly kind: 'column';
      readonly column: string;
      readonly from: number;
      /** Headings lie there, however far the pointer strays from them. */
      readonly height: number;
      readonly to: ColumnPlace | null;
    }
  | {
      readonly kind: 'lines';
      readonly lines: readonly string[];
      readonly from: number;
      readonly to: DropPlace | null;
    };

interface Asked {
  readonly root: RefObject<HTMLElement | null>;
  readonly state: GridState;
  readonly shape: Shape;
  readonly behaviour: Pick<GridBehaviour, 'onFill' | 'onDrop' | 'onMoveColumn'>;
  /** Columns that have their place. */
  readonly fixed: ReadonlySet<string>;
  readonly extendTo: (position: Position) => void;
  readonly select: (at: Position, head: Position | null) => void;
  readonly reveal: (position: Position) => void;
}

export interface BlockPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  /** What the handle would fill, with the block. */
  readonly filling: Block | null;
  readonly dragged: readonly string[];
  readonly drop: DropPlace | null;
  readonly draggedColumn: string | null;
  readonly columnDrop: ColumnPlace | null;
}

/** Less is a press, not a movement. */
const LEAST_PIXELS = 4;

export function useBlockPointer(asked: Asked): BlockPointer {
  const { root, state, shape, behaviour, fixed, extendTo, select, reveal } = asked;
  const [drag, setDrag] = useState<Drag | null>(null);
  const block = blockOf(shape, state);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element) || state.mode === 'editing')
      return;
    const at = positionOf(event.target, root.current);
    if (at === null) return;
    const isOnButton = event.target.closest('button, a') !== null;
    if (at.line === HEADER_LINE) {
      if (isOnButton || fixed.has(at.column)) return;
      const box = event.target.getBoundingClientRect();
      const height = box.top + box.height / 2;
      setDrag({ kind: 'column', column: at.column, from: event.clientX, height, to: null });
    } else if (event.target.closest('[data-fill]') !== null) {
      event.preventDefault();
      setDrag({ kind: 'fill', line: null });
    } else if (event.target.closest('[data-grip]') !== null) {
      event.preventDefault();
      const { isBlock, lines } = selectionOf(shape, state);
      const isInside = isBlock && lines.includes(at.line);
      setDrag({
        kind: 'lines',
        lines: isInside ? lines : [at.line],
        from: event.clientY,
        to: null,
      });
    } else if (!isOnButton) setDrag({ kind: 'cells' });
  };

  const dragColumn = (over: Extract<Drag, { kind: 'column' }>, x: number) => {
    const heading = document.elementFromPoint(x, over.height)?.closest('[data-line]');
    const at = heading === null || heading === undefined ? null : positionOf(heading, root.current);
    const isMoved = over.to !== null || Math.abs(x - over.from) >= LEAST_PIXELS;
    if (heading === null || heading === undefined || at === null || !isMoved) return;
    const box = heading.getBoundingClientRect();
    const side = x < box.left + box.width / 2 ? 'before' : 'after';
    setDrag({ ...over, to: { column: at.column, side } });
    reveal({ line: HEADER_LINE, column: at.column });
  };

  const onMove = useEffectEvent((event: globalThis.PointerEvent) => {
    if (drag?.kind === 'column') return dragColumn(drag, event.clientX);
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const at = under === null ? null : positionOf(under, root.current);
    if (drag === null || at === null || lineAt(shape, at)?.kind === 'header') return;
    if (drag.kind === 'cells') return extendTo(at);
    if (drag.kind === 'fill') {
      setDrag({ ...drag, line: at.line });
      return reveal(at);
    }
    const isMoved = drag.to !== null || Math.abs(event.clientY - drag.from) >= LEAST_PIXELS;
    const box = under?.closest('[data-line]')?.getBoundingClientRect();
    if (!isMoved || box === undefined) return;
    const side = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
    setDrag({ ...drag, to: { line: at.line, side } });
    reveal(at);
  });

  const onEnd = useEffectEvent((isKept: boolean) => {
    setDrag(null);
    if (!isKept || drag === null) return;
    if (drag.kind === 'fill' && drag.line !== null) {
      const lines = fillLines(shape, block, drag.line);
      if (lines.length > 0) behaviour.onFill(selectionOf(shape, state), lines);
    }
    if (drag.kind === 'column' && drag.to !== null && drag.to.column !== drag.column)
      behaviour.onMoveColumn(drag.column, drag.to);
    if (drag.kind !== 'lines') return;
    const [line = ''] = drag.lines;
    const own = shape.spanColumn === null ? 0 : 1;
    const [first = '', last = ''] = [shape.columns[own], shape.columns.at(-1)];
    if (drag.to === null) select({ line, column: first }, { line, column: last });
    else behaviour.onDrop(drag.lines, drag.to);
  });

  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const move = (event: globalThis.PointerEvent) => onMove(event);
    const keep = () => onEnd(true);
    const drop = () => onEnd(false);
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && onEnd(false);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', keep);
    window.addEventListener('pointercancel', drop);
    window.addEventListener('keydown', escape, true);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', keep);
      window.removeEventListener('pointercancel', drop);
      window.removeEventListener('keydown', escape, true);
    };
  }, [isDragging]);

  return {
    onPointerDown,
    filling: drag?.kind === 'fill' && drag.line !== null ? reaching(block, shape, drag.line) : null,
    dragged: drag?.kind === 'lines' && drag.to !== null ? drag.lines : NONE,
    drop: drag?.kind === 'lines' ? drag.to : null,
    draggedColumn: drag?.kind === 'column' && drag.to !== null ? drag.column : null,
    columnDrop: drag?.kind === 'column' ? drag.to : null,
  };
}

const NONE: readonly string[] = [];

function reaching(block: Block, shape: Shape, line: string): Block {
  const rank = rankOf(shape, { line, column: '' });
  return { ...block, first: Math.min(block.first, rank), last: Math.max(block.last, rank) };
}
