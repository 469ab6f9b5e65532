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
import { isSet } from '../model/field.ts';
import { LEVEL_NAMES } from '../model/level.ts';
import type { Field, RecordType } from '../model/model.ts';
import { readElement, writeElement } from '../model/element-text.ts';
import type { Language } from '../model/value-text.ts';
import { DEFAULT_ACTION_RANK, type Level, levelOf } from './plan-tree.ts';

export interface PlanShape {
  /** By rank, as the plan's own field holds them. */
  readonly levelNames: Readonly<Record<string, string>>;
  readonly actionRank: number;
}

export type Target =
  | { readonly kind: 'id' }
  | { readonly kind: 'title'; readonly rank: number }
  | { readonly kind: 'field'; readonly field: Field; readonly element: string };

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

const DEEPEST_NAMED = 9;
const ID_LABEL = { fr: 'Identifiant', en: 'Identifier' };
const ID_HEADINGS = new Set([ID_LABEL.fr, ID_LABEL.en, 'ID'].map(fold));
const LEVELS: readonly Level[] = ['goal', 'objective', 'action', 'example'];

/** @param known the shape of the plan imported into; null for a new one */
export function readHeadings(
  headings: readonly string[],
  type: RecordType,
  known: PlanShape | null,
): Result<Headings, HeadingsRefusal> {
  const meanings = headings.map((heading) => meaningOf(heading, type, known));
  const shape = known ?? shapeShown(headings, meanings);
  const ranks = rankOfGenerics(meanings, shape, known === null);
  const columns = headings.map((heading, index): SheetColumn => ({
    heading,
    target: settled(meanings[index], ranks[index]),
  }));
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

/** What a rank is called: by the plan, else after its level, numbered where several ranks share the level. */
export function rankName(rank: number, shape: PlanShape, language: Language): string {
  const own = shape.levelNames[String(rank)]?.trim() ?? '';
  return own === '' ? usualRankName(rank, shape, language) : own;
}

/** Identifies a target across files; also what stands in brackets in an explicit heading. */
export function keyOf(target: Meaning | null): string {
  if (target === null) return '';
  if (target.kind === 'id') return 'id';
  if (target.kind === 'title') return `level ${target.rank}`;
  if (target.kind === 'level') return `any ${target.level}`;
  return `${target.field.name} ${target.element}`.trimEnd();
}

/** A target, or a level whose rank the other columns decide. */
type Meaning = Target | { readonly kind: 'level'; readonly level: Level };

function meaningOf(heading: string, type: RecordType, shape: PlanShape | null): Meaning | null {
  const folded = fold(heading);
  return (
    explicitMeaning(heading, type) ??
    (ID_HEADINGS.has(folded) ? { kind: 'id' } : null) ??
    (shape === null ? null : ownRank(folded, shape)) ??
    usualLevel(folded) ??
    plainField(folded, type) ??
    keyedField(heading, type)
  );
}

function explicitMeaning(heading: string, type: RecordType): Target | null {
  const key = /\[([^[\]]+)\]$/.exec(heading.trim())?.[1];
  if (key === undefined) return null;
  if (key === 'id') return { kind: 'id' };
  const rank = /^level ([1-9]\d{0,3})$/.exec(key)?.[1];
  if (rank !== undefined) return { kind: 'title', rank: Number(rank) };
  const [name = '', ...element] = key.split(' ');
  const field = columnsOf(type).find((one) => one.name === name);
  return field === undefined ? null : fieldTarget(field, element.join(' '));
}

function ownRank(folded: string, shape: PlanShape): Target | null {
  if (folded === '') return null;
  for (let rank = 1; rank <= DEEPEST_NAMED; rank += 1) {
    const names = [
      rankName(rank, shape, 'fr'),
      usualRankName(rank, shape, 'fr'),
      usualRankName(rank, shape, 'en'),
    ];
    if (names.some((name) => fold(name) === folded)) return { kind: 'title', rank };
  }
  return null;
}

function usualLevel(folded: string): Meaning | null {
  const level = LEVELS.find((one) => {
    const { label, headings } = LEVEL_NAMES[one];
    const names = [...Object.values(label.one), ...Object.values(label.many), ...headings];
    return names.some((name) => fold(name) === folded);
  });
  return level === undefined ? null : { kind: 'level', level };
}

function plainField(folded: string, type: RecordType): Target | null {
  const named = (field: Field): boolean => namesOf(field).some((name) => fold(name) === folded);
  const field = folded === '' ? undefined : columnsOf(type).find((one) => named(one));
  return field === undefined ? null : fieldTarget(field, '');
}

/** « Priorisation 2024-2025 », « Budget prévu (2026) »: the longest name first. */
function keyedField(heading: string, type: RecordType): Target | null {
  const words = heading.trim().split(/\s+/u);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const name = fold(words.slice(0, count).join(' '));
    const rest = words
      .slice(count)
      .join(' ')
      .replace(/^\((.*)\)$/u, '$1');
    for (const field of columnsOf(type)) {
      if (field.element === undefined || !namesOf(field).some((one) => fold(one) === name))
        continue;
      const target = fieldTarget(field, readElement(field.element, rest) ?? '');
      if (target !== null) return target;
    }
  }
  return null;
}

/** A keyed field needs its element, and a single field or a set has none. */
function fieldTarget(field: Field, element: string): Target | null {
  const isKeyed = field.element !== undefined && !isSet(field);
  return isKeyed === (element !== '') ? { kind: 'field', field, element } : null;
}

const namesOf = ({ label, headings }: Field): string[] => [label.fr, label.en, ...(headings ?? [])];

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

/** The titles' columns of a new plan's table, in the order of levels, are its ranks. */
function shapeShown(headings: readonly string[], meanings: readonly (Meaning | null)[]): PlanShape {
  const shown = LEVELS.flatMap((level) =>
    meanings.flatMap((meaning, index) =>
      meaning?.kind === 'level' && meaning.level === level
        ? [{ level, heading: headings[index] ?? '' }]
        : [],
    ),
  );
  const above = shown.filter(({ level }) => level === 'goal' || level === 'objective');
  const endsWithGoals =
    above.at(-1)?.level === 'goal' && !shown.some(({ level }) => level === 'action');
  const actionRank =
    above.length === 0 ? DEFAULT_ACTION_RANK : Math.max(2, above.length + (endsWithGoals ? 2 : 1));
  const names = above.map(({ heading }, index): [string, string] => [
    String(index + 1),
    heading.trim(),
  ]);
  const own = shown.find(({ level }) => level === 'action');
  if (own !== undefined) names.push([String(actionRank), own.heading.trim()]);
  return { actionRank, levelNames: Object.fromEntries(names) };
}

/** Gives each column that only says its level the first free rank of that level. */
function rankOfGenerics(
  meanings: readonly (Meaning | null)[],
  shape: PlanShape,
  isNew: boolean,
): (number | undefined)[] {
  const taken = new Set(
    meanings.flatMap((meaning) => (meaning?.kind === 'title' ? [meaning.rank] : [])),
  );
  const order = isNew ? LEVELS : [];
  const ranks = meanings.map((): number | undefined => undefined);
  const give = (level: Level, index: number): void => {
    const rank = firstFree(level, shape, taken, isNew);
    if (rank === undefined) return;
    taken.add(rank);
    ranks[index] = rank;
  };
  // In a new plan, ranks follow levels even where the columns stand in another order.
  const inOrder = [...meanings.entries()].toSorted(([, a], [, b]) =>
    a?.kind === 'level' && b?.kind === 'level'
      ? order.indexOf(a.level) - order.indexOf(b.level)
      : 0,
  );
  for (const [index, meaning] of inOrder) if (meaning?.kind === 'level') give(meaning.level, index);
  return ranks;
}

function firstFree(
  level: Level,
  shape: PlanShape,
  taken: ReadonlySet<number>,
  isNew: boolean,
): number | undefined {
  for (let rank = 1; rank <= DEEPEST_NAMED; rank += 1) {
    const at = levelOf(rank, shape.actionRank);
    const isAbove = at === 'goal' || at === 'objective';
    const suits = at === level || (isNew && isAbove && (level === 'goal' || level === 'objective'));
    if (suits && !taken.has(rank)) return rank;
  }
  return undefined;
}
