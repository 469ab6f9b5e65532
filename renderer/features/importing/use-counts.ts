/** Counts in words: « 3 nouvelles lignes, 24 identiques », « 3 finalités, 13 objectifs opérationnels ». */
import { useTranslation } from 'react-i18next';
import { LEVELS } from '#shared/contract/plans.ts';
import { LEVEL_NAMES } from '#shared/model/level.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';

const EFFECTS = [
  ['new', 'importing.countNew'],
  ['changed', 'importing.countChanged'],
  ['same', 'importing.countSame'],
] as const;

export function useCounts(): (counts: Record<'new' | 'changed' | 'same', number>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (counts) =>
    EFFECTS.filter(([effect]) => counts[effect] > 0)
      .map(
        ([effect, key]) =>
          `${formatCount(counts[effect], language)} ${t(key, { count: counts[effect] })}`,
      )
      .join(', ');
}

export function useLevelCounts(): (counts: Record<(typeof LEVELS)[number], number>) => string {
  const language = useLanguage();
  return (counts) =>
    LEVELS.filter((level) => counts[level] > 0)
      .map((level) => {
        const { one, many } = LEVEL_NAMES[level].label;
        const name = (counts[level] === 1 ? one : many)[language];
        return `${formatCount(counts[level], language)} ${name.toLocaleLowerCase(language)}`;
      })
      .join(', ');
}
