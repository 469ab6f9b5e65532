/** Words of the plan's page that depend on what the plan itself calls its levels. */
import type { TFunction } from 'i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { DELETION } from '#shared/domain/record-state.ts';
import { LEVEL_NAMES } from '#shared/model/level.ts';
import type { ConflictCount } from '#renderer/records/use-conflict-counts.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { TITLE, type PlanColumn } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import type { Level, Meaning } from './plan-lines.ts';
import type { Totals } from './plan-totals.ts';

/** « 4 objectifs »; of a level that the plan names itself, « Axe : 4 ». */
export function levelCount(
  level: 'objective' | 'action',
  count: number,
  data: Pick<PlanData, 'levelName' | 'actionRank'>,
  t: TFunction,
  language: Language,
): string {
  const name = data.levelName(level === 'action' ? data.actionRank : data.actionRank - 1);
  if (isUsual(name, level, language))
    return t(level === 'action' ? 'plan.actions' : 'plan.objectives', { count });
  return t('totals.level', { level: name, count });
}

/** What a group or a plan holds: « 4 objectifs », « 10 actions ». */
export const groupCounts = (
  { objectives, actions }: Totals,
  data: Pick<PlanData, 'levelName' | 'actionRank'>,
  t: TFunction,
  language: Language,
): readonly string[] => [
  ...(objectives > 0 ? [levelCount('objective', objectives, data, t, language)] : []),
  levelCount('action', actions, data, t, language),
];

/** « Obj 4 »; where the plan names the level itself, « Axe 4 ». */
export function numberWords(
  { number, rank }: Pick<PlanRow, 'number' | 'rank'>,
  data: Pick<PlanData, 'levelName'>,
  t: TFunction,
  language: Language,
): string {
  const level = data.levelName(rank);
  return isUsual(level, 'objective', language)
    ? t('plan.number', { number })
    : t('totals.levelNumber', { level, number });
}

const isUsual = (name: string, level: Level, language: Language): boolean =>
  name === LEVEL_NAMES[level].label.one[language];

const USUAL = {
  goal: 'plan.addGoal',
  objective: 'plan.addObjective',
  action: 'plan.addAction',
  example: 'plan.addExample',
} as const satisfies Record<Level, string>;

/** What is to be settled in a cell, seen and heard; whether the item is kept or deleted is asked beside its title. */
export function settleWords(
  row: PlanRow,
  { id, field }: PlanColumn,
  countOf: ConflictCount,
  t: TFunction,
): readonly string[] {
  const count = countOf(row, field.name);
  const several = count === undefined ? t('plan.toSettleSome') : t('plan.toSettle', { count });
  return [
    ...(row.conflicts.includes(field.name) ? [several] : []),
    ...(id === TITLE && row.conflicts.includes(DELETION) ? [t('plan.keepOrDelete')] : []),
  ];
}

/** « Ajouter un objectif… »; with a level that the plan names itself, « Ajouter : axe… ». */
export function addWords(
  meaning: Extract<Meaning, { kind: 'add' }>,
  data: PlanData,
  language: Language,
  t: TFunction,
): string {
  if (meaning.isInvitation && meaning.level === 'action') return t('plan.breakDown');
  const parent =
    meaning.place.parent === null ? undefined : data.tree.byId.get(meaning.place.parent);
  const name = data.levelName((parent?.rank ?? 0) + 1);
  return isUsual(name, meaning.level, language)
    ? t(USUAL[meaning.level])
    : t('plan.addLevel', { level: name.toLocaleLowerCase(language) });
}
