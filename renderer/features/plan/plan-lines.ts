/**
 * The lines of the plan's grid, from its tree: a band per goal, an objective beside its actions, their examples,
 * and after each family the discreet line into which one types the next. What lost its place comes last.
 */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Change } from '#shared/lib/changes.ts';
import { keyedList, type KeyedList } from '#shared/lib/keyed-list.ts';
import { levelOf } from '#shared/domain/plan-tree.ts';
import type { GridLine } from '#renderer/ui/grid/grid-line.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { OBJECTIVE_COLUMN, TITLE } from './plan-columns.ts';
import type { Destination } from './plan-moves.ts';
import { titleOf, type PlanTree } from './plan-tree.ts';
import { nearest, topOf } from './view/narrowed-tree.ts';

export type Level = PlanRow['level'];

/** What a line stands for. */
export type Meaning =
  | { readonly kind: 'item'; readonly row: PlanRow; readonly objective: PlanRow | null }
  /** Typing here adds an item of this level. `isInvitation`: the first of its objective. */
  | {
      readonly kind: 'add';
      readonly level: Level;
      readonly place: Omit<Destination, 'after'> & { readonly after?: string | null };
      readonly objective: PlanRow | null;
      readonly isInvitation: boolean;
    }
  /** The lines of an objective, folded into one. */
  | { readonly kind: 'folded'; readonly objective: PlanRow; readonly actions: number }
  | { readonly kind: 'astray' };

export interface PlanLines {
  readonly lines: readonly GridLine[];
  /** By the id of their line. */
  readonly meanings: KeyedList<Meaning>;
}

/** An item being added between two others. */
export interface Insertion {
  readonly level: Level;
  readonly parent: string | null;
  readonly after: string;
}

export interface LineSettings {
  readonly actionRank: number;
  readonly insertion: Insertion | null;
  /** Letters that fit on one line of a title, to foresee heights. */
  readonly lettersPerLine: number;
  /** Goals and objectives whose lines are folded away. */
  readonly folded?: ReadonlySet<string> | undefined;
  /** Only part of the plan is in sight: actions may be added where one is, nothing else. */
  readonly isNarrowed?: boolean | undefined;
  /** All the goals of the plan: one keeps its colour whichever others are in sight. */
  readonly goals?: readonly PlanRow[] | undefined;
}

/** Where an item is in the grid: an objective, beside the first of its lines. */
export function positionOfItem({ lines, meanings }: PlanLines, id: string): Position | null {
  const beside = lines.find((line) => line.span === id);
  if (beside !== undefined) return { line: beside.id, column: OBJECTIVE_COLUMN };
  return meanings.has(id) ? { line: id, column: TITLE } : null;
}

export const NEW_LINE = 'new';
export const addLineId = (parent: string | null): string => `add:${parent ?? ''}`;
export const foldedLineId = (objective: string): string => `folded:${objective}`;

const HUES = 8;
// As they are laid out, to the 64th of a pixel: a line whose height was foreseen is drawn once, not twice.
const LINE_HEIGHT = Math.floor(14 * 1.28 * 64) / 64;
const ROW_PADDING = 13;
const BAND_HEIGHT = 54;
const BAR_HEIGHT = 35;
const ADD_HEIGHT = 32;

export function linesOf(tree: PlanTree, settings: LineSettings): PlanLines {
  const lines: GridLine[] = [];
  const meanings: Meaning[] = [];
  const put = (line: GridLine, meaning: Meaning) => {
    lines.push(line);
    meanings.push(meaning);
  };
  const { insertion, folded, isNarrowed = false } = settings;

  /** Where lines stand: their band, their colour, the objective whose cell lies beside them. */
  interface Context {
    readonly band: string | null;
    readonly hue: number | null;
    readonly objective: PlanRow | null;
  }

  const lineOf = (
    id: string,
    { band, hue, objective }: Context,
    rest: Pick<GridLine, 'kind' | 'look' | 'height'>,
  ): GridLine => ({
    id,
    band,
    hue,
    span: objective?.id ?? null,
    ...rest,
  });
  const putInsertion = (after: PlanRow, context: Context) => {
    if (insertion?.after !== after.id) return;
    const isWhole = insertion.level === 'goal' || insertion.level === 'objective';
    put(
      lineOf(NEW_LINE, isWhole ? { ...context, objective: null } : context, {
        kind: isWhole ? 'whole' : 'cells',
        look: insertion.level === 'example' ? 'minor' : isWhole ? 'bar' : 'row',
        height: 32,
      }),
      {
        kind: 'add',
        level: insertion.level,
        place: { parent: insertion.parent, after: insertion.after },
        objective: isWhole ? null : context.objective,
        isInvitation: false,
      },
    );
  };
  const putAdder = (
    parent: PlanRow | null,
    rank: number,
    context: Context,
    isInvitation = false,
  ) => {
    const level = levelOf(rank, settings.actionRank);
    const isWhole = level === 'goal' || level === 'objective';
    if (isWhole && isNarrowed) return;
    put(
      lineOf(addLineId(parent?.id ?? null), context, {
        kind: isWhole ? 'whole' : 'cells',
        look: isWhole ? 'bar' : isInvitation ? 'row' : 'add',
        height: isInvitation ? 32 : ADD_HEIGHT,
      }),
      {
        kind: 'add',
        level,
        place: { parent: parent?.id ?? null },
        objective: context.objective,
        isInvitation,
      },
    );
  };

  const putGoal = (row: PlanRow, context: Context) => {
    const isTop = row.under === null;
    const inside = isTop ? { ...context, band: row.id } : context;
    put(
      lineOf(
        row.id,
        { ...inside, band: isTop ? null : inside.band },
        { kind: 'whole', look: isTop ? 'band' : 'bar', height: isTop ? BAND_HEIGHT : BAR_HEIGHT },
      ),
      {
        kind: 'item',
        row,
        objective: null,
      },
    );
    if (folded?.has(row.id) !== true) {
      for (const child of tree.under(row.id)) putRow(child, inside);
      putAdder(row, row.rank + 1, inside);
    }
    putInsertion(row, { ...inside, band: isTop ? null : inside.band });
  };
  const putObjective = (row: PlanRow, context: Context) => {
    const inside = { ...context, objective: row };
    const actions = tree.under(row.id);
    if (folded?.has(row.id) === true && actions.length > 0) {
      put(lineOf(foldedLineId(row.id), inside, { kind: 'cells', look: 'row', height: 32 }), {
        kind: 'folded',
        objective: row,
        actions: actions.length,
      });
    } else {
      for (const action of actions) putRow(action, inside);
      putAdder(row, row.rank + 1, inside, actions.length === 0);
    }
    putInsertion(row, context);
  };
  const putAction = (row: PlanRow, context: Context) => {
    put(
      lineOf(row.id, context, {
        kind: 'cells',
        look: row.level === 'example' ? 'minor' : 'row',
        height: heightOf(row, settings),
      }),
      {
        kind: 'item',
        row,
        objective: context.objective,
      },
    );
    for (const example of tree.under(row.id)) putRow(example, context);
    putInsertion(row, context);
  };
  const putRow = (row: PlanRow, context: Context) => {
    if (row.level === 'goal') putGoal(row, context);
    else if (row.level === 'objective') putObjective(row, context);
    else putAction(row, context);
  };

  const roots = tree.under(null);
  const hues = huesOf(settings.goals ?? roots);
  for (const row of roots) {
    putRow(row, { band: null, hue: hues.get(row.id) ?? null, objective: null });
  }
  if (roots.length > 0) putAdder(null, 1, { band: null, hue: null, objective: null });
  if (tree.astray.length > 0) {
    put(
      lineOf(
        'astray',
        { band: null, hue: null, objective: null },
        { kind: 'whole', look: 'band', height: BAR_HEIGHT },
      ),
      { kind: 'astray' },
    );
    for (const row of tree.astray) putRow(row, { band: 'astray', hue: null, objective: null });
  }
  return known(lines, meanings);
}

/** Actions, and whatever else was found, one under the other, each with its objective beside it. */
export function flatLinesOf(
  rows: readonly PlanRow[],
  tree: PlanTree,
  settings: LineSettings,
): PlanLines {
  const hues = huesOf(tree.under(null));
  const lines = rows.map((row): GridLine => ({
    id: row.id,
    ...(row.level === 'goal'
      ? ({ kind: 'whole', look: 'bar', height: BAR_HEIGHT } as const)
      : ({ kind: 'cells', look: 'row', height: heightOf(row, settings) } as const)),
    span: null,
    band: null,
    hue: hues.get(topOf(tree, row).id) ?? null,
  }));
  const meanings = rows.map((row): Meaning => ({
    kind: 'item',
    row,
    objective: nearest(tree, row, 'objective'),
  }));
  return known(lines, meanings);
}

const known = (lines: readonly GridLine[], meanings: readonly Meaning[]): PlanLines => ({
  lines,
  meanings: keyedList(
    lines.map(({ id }) => id),
    meanings,
  ),
});

/**
 * The same lines over rows that changed without changing places. What nothing changes stays the same thing, the list
 * of lines itself as long as none is expected to be taller or lower.
 */
export function linesWithChanges(
  { lines, meanings }: PlanLines,
  changes: readonly Change<PlanRow>[],
  settings: LineSettings,
): PlanLines {
  const replaced = new Map(changes.map(({ before, after }) => [before, after]));
  const isBeside = changes.some(({ before }) => before.level === 'objective');
  const ranks = isBeside
    ? meanings.values.keys()
    : changes.flatMap(({ before }) => meanings.rankOf(before.id) ?? []);
  const [nextMeanings, nextLines] = [[...meanings.values], [...lines]];
  let isReshaped = false;
  for (const rank of ranks) {
    const [meaning, line] = [meanings.values[rank], lines[rank]];
    if (meaning === undefined || line === undefined) continue;
    const next = meaningOver(meaning, replaced);
    nextMeanings[rank] = next;
    if (next.kind !== 'item' || line.kind !== 'cells') continue;
    const height = heightOf(next.row, settings);
    if (height === line.height) continue;
    nextLines[rank] = { ...line, height };
    isReshaped = true;
  }
  return { lines: isReshaped ? nextLines : lines, meanings: meanings.over(nextMeanings) };
}

function meaningOver(meaning: Meaning, replaced: ReadonlyMap<PlanRow, PlanRow>): Meaning {
  if (meaning.kind === 'astray') return meaning;
  const beside = meaning.objective && replaced.get(meaning.objective);
  const row = meaning.kind === 'item' ? replaced.get(meaning.row) : undefined;
  if (!beside && row === undefined) return meaning;
  if (meaning.kind === 'folded') return { ...meaning, objective: beside ?? meaning.objective };
  const objective = beside ?? meaning.objective;
  return meaning.kind === 'item'
    ? { ...meaning, objective, row: row ?? meaning.row }
    : { ...meaning, objective };
}

const huesOf = (goals: readonly PlanRow[]): ReadonlyMap<string, number> =>
  new Map(goals.map(({ id }, index) => [id, (index % HUES) + 1]));

function heightOf(row: PlanRow, { lettersPerLine }: LineSettings): number {
  const count = titleOf(row)
    .split('\n')
    .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / lettersPerLine)), 0);
  return Math.max(32, count * LINE_HEIGHT + ROW_PADDING);
}
