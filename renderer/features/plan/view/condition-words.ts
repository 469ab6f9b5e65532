/** A condition on the plan in a few words: on one of its columns, or on the goal that actions stand under. */
import type { TFunction } from 'i18next';
import type { Condition, Test } from '#shared/domain/view-definition.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { conditionWords } from '#renderer/records/filter-words.ts';
import type { PlanData } from '../plan-data.ts';
import { titleOf } from '../plan-tree.ts';

export const planConditionWords = (
  condition: Condition,
  data: PlanData,
  language: Language,
  t: TFunction,
): string =>
  condition.column === 'goal'
    ? goalWords(condition.test, data, t)
    : conditionWords(condition, data, language, t);

/** The goal is no column: it is where the actions stand. */
function goalWords(test: Test, { tree, levelName }: PlanData, t: TFunction): string {
  const titles =
    test.is === 'anyOf'
      ? test.values.map((goal) => titleOf(tree.byId.get(goal) ?? { id: goal }))
      : [t('views.is.missing')];
  return t('views.condition', { column: levelName(1), test: titles.join(', ') });
}
