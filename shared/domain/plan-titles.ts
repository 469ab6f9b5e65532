/**
 * The items of a plan by the titles under which a table may name them: as they are, as the table renames them,
 * and, for objectives, with the number that the plan itself would write before them (« Obj 4. … »).
 */
import { numberedTitle } from './numbered-titles.ts';
import { type Level, levelOf } from './plan-tree.ts';
import { nameKey } from './sheet-cell.ts';

export interface TitleIndex<I> {
  add(under: string | null, title: string, item: I): void;
  /** The title that a text stands for under an item, and those that bear it already. */
  read(
    under: string | null,
    rank: number,
    text: string,
  ): { readonly title: string; readonly items: readonly I[] };
}

export interface TitleRules {
  readonly actionRank: number;
  /** Numbers before the objectives' titles are left to the plan, whatever they are. */
  readonly stripsNumbers: boolean;
}

interface Titled {
  readonly level: Level;
  readonly placed: { readonly number: string } | undefined;
}

export function indexTitles<I extends Titled>({
  actionRank,
  stripsNumbers,
}: TitleRules): TitleIndex<I> {
  const children = new Map<string | null, Map<string, I[]>>();
  const bearing = (under: string | null, title: string): readonly I[] =>
    children.get(under)?.get(nameKey(title)) ?? [];
  return {
    add(under, title, item) {
      const byTitle = children.get(under) ?? new Map<string, I[]>();
      children.set(under, byTitle);
      const same = byTitle.get(nameKey(title));
      if (same === undefined) byTitle.set(nameKey(title), [item]);
      else if (!same.includes(item)) same.push(item);
    },
    read(under, rank, text) {
      const exact = bearing(under, text);
      const numbered = numberedObjective(levelOf(rank, actionRank), text);
      if (exact.length > 0 || numbered === undefined) return { title: text.trim(), items: exact };
      const items = bearing(under, numbered.title).filter(
        ({ placed }) => stripsNumbers || placed?.number === String(numbered.number),
      );
      const title = items.length > 0 || stripsNumbers ? numbered.title : text.trim();
      return { title, items };
    },
  };
}

/** The text without the number that the plan gives this item; without change when it is not that number. */
export function withoutNumber(item: Titled, text: string, { stripsNumbers }: TitleRules): string {
  const numbered = numberedObjective(item.level, text);
  const isPlans = stripsNumbers || item.placed?.number === String(numbered?.number);
  return numbered !== undefined && isPlans ? numbered.title : text.trim();
}

const numberedObjective = (level: Level, text: string) =>
  level === 'objective' ? numberedTitle(text) : undefined;
