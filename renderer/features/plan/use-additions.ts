/**
 * Items being added by typing their title into a line: the discreet ones after each family, or one opened between
 * two items. Once an item is there, one goes on with what comes next: under a goal or an objective, its first
 * child; after an action, the next one.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import { TITLE } from './plan-columns.ts';
import type { PlanTree } from './plan-tree.ts';
import {
  addLineId,
  NEW_LINE,
  positionOfItem,
  type Insertion,
  type Meaning,
  type PlanLines,
} from './plan-lines.ts';
import type { PlanActions } from './use-plan-actions.ts';

export interface Additions {
  readonly begin: (insertion: Insertion) => void;
  readonly submit: (
    line: string,
    meaning: Extract<Meaning, { kind: 'add' }>,
    title: string,
  ) => Promise<void>;
  readonly dismiss: (line: string) => void;
  /** Typed into that line, and refused. */
  readonly keptAt: (line: string) => string;
}

export function useAdditions(
  {
    insertion,
    setInsertion,
  }: { insertion: Insertion | null; setInsertion: (insertion: Insertion | null) => void },
  plan: PlanLines,
  tree: PlanTree,
  actions: PlanActions,
  grid: RefObject<GridHandle | null>,
): Additions {
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(new Map());
  // What is waited for: the line to type into, and the item once it is in the plan.
  const opens = useRef(false);
  const awaited = useRef<string | null>(null);

  const latest = useRef(plan);
  useEffect(() => {
    latest.current = plan;
    if (opens.current && plan.meanings.has(NEW_LINE)) {
      opens.current = false;
      grid.current?.goTo({ line: NEW_LINE, column: TITLE }, 'edit');
    }
    const row = awaited.current === null ? undefined : tree.byId.get(awaited.current);
    if (row === undefined) return;
    awaited.current = null;
    const next = addLineId(row.id);
    const at = plan.meanings.has(next)
      ? { line: next, column: TITLE }
      : positionOfItem(plan, row.id);
    if (at !== null) grid.current?.goTo(at);
  });

  return {
    begin(wanted) {
      opens.current = true;
      setInsertion(wanted);
    },
    async submit(line, { level, place }, title) {
      const isInsertion = line === NEW_LINE;
      const id = await actions.add(place.parent, place.after, title);
      if (id !== null && isInsertion) setInsertion(null);
      const isGone = !latest.current.meanings.has(line);
      if (isInsertion || isGone || level === 'goal' || level === 'objective') awaited.current = id;
      setKept((before) => new Map(before).set(line, id === null ? title : ''));
    },
    dismiss(line) {
      setKept((before) => new Map(before).set(line, ''));
      if (line !== NEW_LINE || insertion === null) return;
      setInsertion(null);
      const at = positionOfItem(plan, insertion.after);
      if (at !== null) grid.current?.goTo(at);
    },
    keptAt: (line) => kept.get(line) ?? '',
  };
}
