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

/** What is to be settled in a cell; whether the whole item is kept or deleted is asked beside its title. */
export function marksOf(
  row: PlanRow,
  { id, field }: PlanColumn,
): readonly ('plan.toSettleSome' | 'plan.keepOrDelete')[] {
  return [
    ...(row.conflicts.includes(field.name) ? (['plan.toSettleSome'] as const) : []),
    ...(id === TITLE && row.conflicts.includes(DELETION) ? (['plan.keepOrDelete'] as const) : []),
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
