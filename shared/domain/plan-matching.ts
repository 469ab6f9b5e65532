/**
 * Which item of the plan each row of a table is: the one whose identifier it bears, else the one found at the
 * same path of titles, else a new one. Titles repeated on several rows are one item above them; the same title
 * on two rows of its own are two items, the first being the plan's first, and so on.
 *
 * A row that bears an identifier moves its item only when a title above it is filled in and is neither the
 * current nor the new title of what stands there.
 */
import { deepestOf, type Problem, problem, type SheetRow } from './plan-sheet.ts';
import { indexTitles, type TitleRules, withoutNumber } from './plan-titles.ts';
import { type Level, levelOf, type Placement, type TreeItem, wouldLoop } from './plan-tree.ts';
import { type Fields, nameKey } from './sheet-cell.ts';

export type PlanItemRecord = TreeItem & Fields;

export interface MatchedItem {
  readonly id: string;
  readonly rank: number;
  readonly level: Level;
  /** Where it stands after the import; null at the top. */
  readonly under: string | null;
  /** As it is now; undefined for a new item. */
  readonly placed: Placement<PlanItemRecord> | undefined;
  /** The title that its row gives it; undefined when no row of its own does. */
  readonly title: string | undefined;
  readonly isMoved: boolean;
  /** The row of its own, or the first that names it. */
  readonly row: number;
  readonly own: SheetRow | undefined;
}

export interface Matching {
  /** In the order of the table, each after what it stands under. */
  readonly items: readonly MatchedItem[];
  readonly problems: readonly Problem[];
}

export interface MatchingOptions extends TitleRules {
  readonly placed: readonly Placement<PlanItemRecord>[];
  readonly newId: () => string;
}

type Draft = { -readonly [K in keyof MatchedItem]: MatchedItem[K] };

export function matchRows(rows: readonly SheetRow[], options: MatchingOptions): Matching {
  const { actionRank, newId } = options;
  const known = new Map(options.placed.map((placed) => [placed.item.id, draftOf(placed)]));
  const claimed = new Set(rows.map(({ id }) => id).filter((id) => known.has(id)));
  const renamed = newTitles(rows, known, options);
  const titles = indexTitles<Draft>(options);
  for (const item of known.values()) {
    titles.add(item.under, titleNow(item), item);
    titles.add(item.under, renamed.get(item.id) ?? titleNow(item), item);
  }
  /** The item last met under each title. */
  const latest = new Map<string, Draft>();
  const met = new Set<Draft>();
  const owned = new Set<Draft>();

  const create = (under: string | null, rank: number, title: string): Draft => {
    const level = levelOf(rank, actionRank);
    const item: Draft = {
      id: newId(),
      rank,
      level,
      under,
      title,
      isMoved: false,
      row: 0,
      placed: undefined,
      own: undefined,
    };
    known.set(item.id, item);
    titles.add(under, title, item);
    return item;
  };
  const meet = (item: Draft, title: string, row: SheetRow): Draft => {
    if (!met.has(item)) item.row = row.row;
    met.add(item);
    latest.set(spot(item.under, title), item);
    return item;
  };
  const own = (item: Draft, title: string | undefined, row: SheetRow): void => {
    meet(item, title ?? titleNow(item), row);
    owned.add(item);
    if (title !== undefined) titles.add(item.under, title, item);
    Object.assign(item, { own: row, row: row.row, title });
  };

  /** The item that the titles above a rank lead to (null: the top), undefined when one of them is missing. */
  const parentOf = (
    path: ReadonlyMap<number, string>,
    below: number,
    row: SheetRow,
  ): string | null | undefined => {
    let under: string | null = null;
    for (let rank = 1; rank < below; rank += 1) {
      const text = path.get(rank);
      if (text === undefined) return undefined;
      const read: ReturnType<typeof titles.read> = titles.read(under, rank, text);
      const item: Draft =
        latest.get(spot(under, read.title)) ?? read.items[0] ?? create(under, rank, read.title);
      under = meet(item, read.title, row).id;
    }
    return under;
  };

  const placeByTitles = (row: SheetRow): Problem | undefined => {
    const rank = deepestOf(row.path);
    const text = row.path.get(rank);
    if (text === undefined) return problem(row.row, '', 'no-title', '');
    const under = parentOf(row.path, rank, row);
    if (under === undefined) return problem(row.row, '', 'missing-parent', text);
    const { title, items } = titles.read(under, rank, text);
    const isFree = (item: Draft): boolean => !owned.has(item) && !claimed.has(item.id);
    const last = latest.get(spot(under, title));
    const found = last !== undefined && isFree(last) ? last : items.find(isFree);
    own(found ?? create(under, rank, title), title, row);
    return undefined;
  };

  const placeById = (row: SheetRow, item: Draft): Problem | undefined => {
    if (!staysThere(row, item)) {
      const rank = deepestOf(row.given);
      const under = parentOf(row.given, rank, row);
      if (under === undefined)
        return problem(row.row, '', 'missing-parent', row.given.get(rank) ?? '');
      Object.assign(item, { under, rank, level: levelOf(rank, actionRank), isMoved: true });
    }
    const text = row.given.get(item.rank);
    own(item, text === undefined ? undefined : ownTitle(item, text, options), row);
    return undefined;
  };

  const staysThere = (row: SheetRow, item: Draft): boolean => {
    if (deepestOf(row.given) > item.rank) return false;
    let above = item;
    for (let rank = item.rank - 1; rank >= 1; rank -= 1) {
      const next = above.under === null ? undefined : known.get(above.under);
      const text = row.given.get(rank);
      if (text !== undefined && (next === undefined || !bears(next, text))) return false;
      if (next === undefined) continue;
      above = next;
    }
    return true;
  };
  const bears = (item: Draft, text: string): boolean =>
    [titleNow(item), renamed.get(item.id) ?? ''].some(
      (title) =>
        nameKey(title) === nameKey(text) ||
        nameKey(title) === nameKey(withoutNumber(item, text, options)),
    );

  const problems = rows.flatMap((row) => {
    if (row.id === '') return placeByTitles(row) ?? [];
    const item = claimed.has(row.id) ? known.get(row.id) : undefined;
    if (item === undefined || owned.has(item)) return problem(row.row, '', 'unknown-id', row.id);
    return placeById(row, item) ?? [];
  });
  const items = [...met];
  return { items, problems: [...problems, ...loops(items, known)] };
}

const spot = (under: string | null, title: string): string => `${under ?? ''}\n${nameKey(title)}`;

const titleNow = ({ placed, title }: Pick<MatchedItem, 'placed' | 'title'>): string => {
  const now = placed?.item['title'];
  return typeof now === 'string' ? now : (title ?? '');
};

/** A title as it stands is never taken for a numbered one. */
const ownTitle = (item: MatchedItem, text: string, rules: TitleRules): string =>
  nameKey(text) === nameKey(titleNow(item)) ? text.trim() : withoutNumber(item, text, rules);

/** Titles that rows with identifiers give their items, for the rows below that already write them. */
function newTitles(
  rows: readonly SheetRow[],
  known: ReadonlyMap<string, Draft>,
  rules: TitleRules,
): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { id, given } of rows) {
    const item = known.get(id);
    const text = item === undefined ? undefined : given.get(item.rank);
    if (item !== undefined && text !== undefined) titles.set(id, ownTitle(item, text, rules));
  }
  return titles;
}

const draftOf = (placed: Placement<PlanItemRecord>): Draft => ({
  id: placed.item.id,
  rank: placed.rank,
  level: placed.level,
  under: placed.under,
  placed,
  title: undefined,
  isMoved: false,
  row: 0,
  own: undefined,
});

/** Rows that would put items under one another. */
function loops(items: readonly MatchedItem[], known: ReadonlyMap<string, Draft>): Problem[] {
  const tree = new Map(
    [...known].map(([id, { under }]) => [id, { id, parent: under, position: null }]),
  );
  return items
    .filter(({ id, under, isMoved }) => isMoved && wouldLoop(tree, id, under))
    .map((item) => problem(item.row, '', 'missing-parent', titleNow(item)));
}
