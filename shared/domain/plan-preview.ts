/** What an import would do, as a person checks it before it is done. */
import type { PlanShape, SheetColumn } from './plan-headings.ts';
import type { MatchedItem, PlanItemRecord } from './plan-matching.ts';
import { type Level, levelOf, type Placement } from './plan-tree.ts';
import type { Fields } from './sheet-cell.ts';

export interface ShownColumn {
  readonly heading: string;
  /** Name of the field, a level, or `id`; null when left out. */
  readonly target: string | null;
  readonly element: string;
}

export interface ShownChange {
  readonly field: string;
  readonly element: string;
  readonly before: string;
  readonly after: string;
}

export interface ShownRow {
  readonly row: number;
  readonly level: Level;
  /** Titles from the top down to the item. */
  readonly path: string[];
  readonly effect: 'new' | 'changed' | 'same';
  readonly changes: ShownChange[];
}

export const titleOf = ({ title }: Fields): string => (typeof title === 'string' ? title : '');

export function columnShown({ heading, target }: SheetColumn, shape: PlanShape): ShownColumn {
  if (target === null) return { heading, target, element: '' };
  if (target.kind === 'field')
    return { heading, target: target.field.name, element: target.element };
  return {
    heading,
    target: target.kind === 'id' ? 'id' : levelOf(target.rank, shape.actionRank),
    element: '',
  };
}

export function rowsShown(
  items: readonly MatchedItem[],
  changes: readonly (readonly ShownChange[])[],
  placed: readonly Placement<PlanItemRecord>[],
): ShownRow[] {
  const places = new Map<string, { title: string; under: string | null }>();
  for (const { item, under } of placed) places.set(item.id, { title: titleOf(item), under });
  for (const { id, title, under } of items) {
    places.set(id, { title: title ?? places.get(id)?.title ?? '', under });
  }
  return items.map((item, index): ShownRow => {
    const shown = [...(changes[index] ?? [])];
    if (item.isMoved) {
      const before = places.get(item.placed?.under ?? '')?.title ?? '';
      shown.push({
        field: 'parent',
        element: '',
        before,
        after: places.get(item.under ?? '')?.title ?? '',
      });
    }
    const effect = item.placed === undefined ? 'new' : shown.length > 0 ? 'changed' : 'same';
    return {
      row: item.row,
      level: item.level,
      path: pathOf(item.id, places),
      effect,
      changes: shown,
    };
  });
}

function pathOf(
  id: string,
  places: ReadonlyMap<string, { readonly title: string; readonly under: string | null }>,
): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (
    let at: string | null = id;
    at !== null && !seen.has(at);
    at = places.get(at)?.under ?? null
  ) {
    seen.add(at);
    path.unshift(places.get(at)?.title ?? '');
  }
  return path;
}
