/**
 * What the columns of a plan's table mean, from their headings, and the headings under which a plan leaves.
 *
 * A heading is understood in this order: the explicit form that an export falls back on (« Notes [notes] »), the
 * identifier, the plan's own names of its levels, what offices usually call levels, the model's fields by label
 * or synonym, and keyed fields followed by their year or period (« Priorisation 2024-2025 »). What is not
 * understood is left out, never refused; two columns that mean the same are refused.
 */
import { fold } from '../lib/fold.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { LEVEL_NAMES } from '../model/level.ts';
import type { Field, RecordType } from '../model/model.ts';
import { writeElement } from '../model/element-text.ts';
import type { Language } from '../model/value-text.ts';
import {
  explicitKey,
  fieldOfKey,
  fieldTarget,
  idLabel,
  isIdHeading,
  keyedField,
  plainField,
  type FieldTarget,
} from './record-headings.ts';
import { DEFAULT_ACTION_RANK, type Level, levelOf } from './plan-tree.ts';

export interface PlanShape {
  /** By rank, as the plan's own field holds them. */
  readonly levelNames: Readonly<Record<string, string>>;
  readonly actionRank: number;
}

export type Target =
  | { readonly kind: 'id' }
  | { readonly kind: 'title'; readonly rank: number }
  | FieldTarget;

export interface SheetColumn {
  readonly heading: string;
  /** null: left out. */
  readonly target: Target | null;
}

export interface Headings {
  readonly columns: readonly SheetColumn[];
  /** The plan's shape; for a new plan, the one that its table shows. */
  readonly shape: PlanShape;
}

export type HeadingsRefusal =
  | { readonly code: 'sheet-no-title' }
  | { readonly code: 'sheet-doubled-heading'; readonly heading: string };

const NAMED_RANKS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const LANGUAGES = ['fr', 'en'] as const;
const LEVELS: readonly Level[] = ['goal', 'objective', 'action', 'example'];

/** What a person says a column means, in the words of a preview; a null target leaves it out. */
export interface ChosenMeaning {
  /** Index of the column. */
  readonly column: number;
  readonly target: string | null;
  readonly element: string;
}

/**
 * @param known the shape of the plan imported into; null for a new one
 * @param chosen what a person said instead of what the headings say
 */
export function readHeadings(
  headings: readonly string[],
  type: RecordType,
  known: PlanShape | null,
  chosen: readonly ChosenMeaning[] = [],
): Result<Headings, HeadingsRefusal> {
  const said = new Map(chosen.map((one) => [one.column, chosenMeaning(one, type)]));
  const meanings = headings.map((heading, column) =>
    said.has(column) ? (said.get(column) ?? null) : meaningOf(heading, type, known),
  );
  const { shape, ranks } =
    known === null ? shapeShown(headings, meanings) : fitInto(known, meanings);
  const columns = meanings.map((meaning, index): SheetColumn => {
    const rank = ranks.get(index);
    const title = rank === undefined ? null : ({ kind: 'title', rank } as const);
    return { heading: headings[index] ?? '', target: meaning?.kind === 'level' ? title : meaning };
  });
  const doubled = firstDoubled(columns);
  if (doubled !== undefined) return err({ code: 'sheet-doubled-heading', heading: doubled });
  const hasTitle = columns.some(({ target }) => target?.kind === 'title' || target?.kind === 'id');
  return hasTitle ? ok({ columns, shape }) : err({ code: 'sheet-no-title' });
}

/** Headings for these columns, each of which `readHeadings` understands as that very column. */
export function writeHeadings(
  targets: readonly Target[],
  type: RecordType,
  shape: PlanShape,
  language: Language,
): string[] {
  const used = new Set<string>();
  return targets.map((target) => {
    const plain = plainHeading(target, shape, language);
    const key = fold(plain);
    const isUnderstood = keyOf(meaningOf(plain, type, shape)) === keyOf(target) && !used.has(key);
    const heading = isUnderstood ? plain : `${plain} [${keyOf(target)}]`;
    used.add(fold(heading));
    return heading;
  });
}

/** How many of these headings name a level of plans, or of that plan. */
export const namesLevels = (headings: readonly string[], shape: PlanShape): number =>
  headings.filter((heading) => {
    const folded = fold(heading);
    return folded !== '' && (ownRank(folded, shape) ?? usualLevel(folded)) !== null;
  }).length;

/** What a rank is called: by the plan, else after its level, numbered where several ranks share the level. */
function rankName(rank: number, shape: PlanShape, language: Language): string {
  const own = shape.levelNames[String(rank)]?.trim() ?? '';
  return own === '' ? usualRankName(rank, shape, language) : own;
}

/** Identifies a target across files; also what stands in brackets in an explicit heading. */
function keyOf(target: Meaning | null): string {
  if (target === null) return '';
  if (target.kind === 'id') return 'id';
  if (target.kind === 'title') return `level ${target.rank}`;
  if (target.kind === 'level') return `any ${target.level}`;
  return `${target.field.name} ${target.element}`.trimEnd();
}

interface Arranged {
  readonly shape: PlanShape;
  /** Index of a column → rank of the titles it holds. */
  readonly ranks: ReadonlyMap<number, number>;
}

/** A target, or a level whose rank the other columns decide. */
type Meaning = Target | { readonly kind: 'level'; readonly level: Level };

function meaningOf(heading: string, type: RecordType, shape: PlanShape | null): Meaning | null {
  const folded = fold(heading);
  return (
    explicitMeaning(heading, type) ??
    (isIdHeading(heading) ? { kind: 'id' } : null) ??
    (shape === null ? null : ownRank(folded, shape)) ??
    usualLevel(folded) ??
    plainField(heading, columnsOf(type)) ??
    keyedField(heading, columnsOf(type))
  );
}

function chosenMeaning({ target, element }: ChosenMeaning, type: RecordType): Meaning | null {
  if (target === null) return null;
  if (target === 'id') return { kind: 'id' };
  const level = LEVELS.find((one) => one === target);
  if (level !== undefined) return { kind: 'level', level };
  const field = columnsOf(type).find(({ name }) => name === target);
  return field === undefined ? null : fieldTarget(field, element);
}

function explicitMeaning(heading: string, type: RecordType): Target | null {
  const key = explicitKey(heading);
  if (key === undefined) return null;
  if (key === 'id') return { kind: 'id' };
  const rank = /^level ([1-9]\d{0,3})$/.exec(key)?.[1];
  if (rank !== undefined) return { kind: 'title', rank: Number(rank) };
  return fieldOfKey(key, columnsOf(type));
}

function ownRank(folded: string, shape: PlanShape): Target | null {
  if (folded === '') return null;
  const isNamed = (name: string): boolean => fold(name) === folded;
  const own = NAMED_RANKS.find((rank) => isNamed(shape.levelNames[String(rank)] ?? ''));
  const usual = (rank: number): boolean =>
    LANGUAGES.some((language) => isNamed(usualRankName(rank, shape, language)));
  const rank = own ?? NAMED_RANKS.find(usual);
  return rank === undefined ? null : { kind: 'title', rank };
}

function usualLevel(folded: string): Meaning | null {
  const level = LEVELS.find((one) => {
    const { label, headings } = LEVEL_NAMES[one];
    const names = [...Object.values(label.one), ...Object.values(label.many), ...headings];
    return names.some((name) => fold(name) === folded);
  });
  return level === undefined ? null : { kind: 'level', level };
}

/** The fields that a table shows. */
export const columnsOf = (type: RecordType): Field[] =>
  type.fields.filter((field) => field.internal !== true && !type.title.includes(field.name));

function usualRankName(rank: number, shape: PlanShape, language: Language): string {
  const level = levelOf(rank, shape.actionRank);
  let nth = 1;
  while (nth < rank && levelOf(rank - nth, shape.actionRank) === level) nth += 1;
  const name = LEVEL_NAMES[level].label.one[language];
  return nth === 1 ? name : `${name} ${nth}`;
}

/** A new plan's ranks are the title columns of its table, in the order of levels. */
function shapeShown(headings: readonly string[], meanings: readonly (Meaning | null)[]): Arranged {
  const shown = LEVELS.flatMap((level) =>
    indexesOf(meanings, level).map((index) => ({ level, index })),
  );
  const above = shown.filter(({ level }) => level === 'goal' || level === 'objective');
  const hasAction = shown.some(({ level }) => level === 'action');
  const lacksObjective = above.at(-1)?.level === 'goal' && !hasAction;
  const count = above.length + (lacksObjective ? 1 : 0);
  const actionRank = above.length === 0 ? DEFAULT_ACTION_RANK : Math.max(2, count + 1);

  const ranks = new Map<number, number>();
  for (const [nth, { index }] of above.entries()) ranks.set(index, nth + 1);
  for (const index of indexesOf(meanings, 'action')) ranks.set(index, actionRank);
  for (const [nth, index] of indexesOf(meanings, 'example').entries())
    ranks.set(index, actionRank + nth + 1);

  const unnamed = { levelNames: {}, actionRank };
  const isUsual = (rank: number, name: string): boolean =>
    LANGUAGES.some((language) =>
      [
        usualRankName(rank, unnamed, language),
        LEVEL_NAMES[levelOf(rank, actionRank)].label.many[language],
      ].some((usual) => fold(usual) === fold(name)),
    );
  const names = [...ranks]
    .map(([index, rank]): [string, string] => [String(rank), headings[index]?.trim() ?? ''])
    .filter(([rank, name]) => !isUsual(Number(rank), name));
  return { ranks, shape: { actionRank, levelNames: Object.fromEntries(names) } };
}

/** In a plan that is there, a column that says its level only takes the first rank of that level still free. */
function fitInto(shape: PlanShape, meanings: readonly (Meaning | null)[]): Arranged {
  const taken = new Set(
    meanings.flatMap((meaning) => (meaning?.kind === 'title' ? [meaning.rank] : [])),
  );
  const ranks = new Map<number, number>();
  for (const level of LEVELS) {
    const suiting = NAMED_RANKS.filter((rank) => levelOf(rank, shape.actionRank) === level);
    for (const index of indexesOf(meanings, level)) {
      // None free: the last one again, which the caller refuses as doubled.
      const rank = suiting.find((one) => !taken.has(one)) ?? suiting.at(-1);
      if (rank === undefined) continue;
      taken.add(rank);
      ranks.set(index, rank);
    }
  }
  return { ranks, shape };
}

const indexesOf = (meanings: readonly (Meaning | null)[], level: Level): number[] =>
  meanings.flatMap((meaning, index) =>
    meaning?.kind === 'level' && meaning.level === level ? [index] : [],
  );

function firstDoubled(columns: readonly SheetColumn[]): string | undefined {
  const seen = new Set<string>();
  for (const { heading, target } of columns) {
    const names = [target === null ? '' : `means ${keyOf(target)}`, fold(heading)].filter(
      (name) => name !== '',
    );
    if (names.some((name) => seen.has(name))) return heading;
    for (const name of names) seen.add(name);
  }
  return undefined;
}

/** What a column is called where no other need be told from it. */
export function plainHeading(target: Target, shape: PlanShape, language: Language): string {
  if (target.kind === 'id') return idLabel(language);
  if (target.kind === 'title') return rankName(target.rank, shape, language);
  const { field, element } = target;
  const label = field.label[language];
  if (field.element === undefined || element === '') return label;
  return `${label} ${writeElement(field.element, element, language)}`;
}
