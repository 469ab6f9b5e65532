/** Words of the plan's page that depend on what the plan itself calls its levels. */
import type { TFunction } from 'i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { DELETION } from '#shared/domain/record-state.ts';
import { LEVEL_NAMES } from '#shared/model/level.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { TITLE, type PlanColumn } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import type { Level, Meaning } from './plan-lines.ts';

const USUAL = {
  goal: 'plan.addGoal',
  objective: 'plan.addObjective',
  action: 'plan.addAction',
  example: 'plan.addExample',
} as const satisfies Record<Level, string>;

/** How many values a field of an item holds, once it is known. */
export type ConflictCount = (row: PlanRow, field: string) => number | undefined;

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
  const isUsual = name === LEVEL_NAMES[meaning.level].label.one[language];
  return isUsual
    ? t(USUAL[meaning.level])
    : t('plan.addLevel', { level: name.toLocaleLowerCase(language) });
}
