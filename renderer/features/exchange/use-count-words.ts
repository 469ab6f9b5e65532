/** « 12 actions, 1 structure »: counts of records by the names of their registers. */
import type { TypeCounts } from '#shared/contract/exchange.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';

export interface CountWords {
  /** « 12 actions »; '' for a register that this version does not know. */
  one: (type: string, count: number) => string;
  many: (counts: readonly { type: string; records: number }[]) => string;
  /** « Action » */
  nameOf: (type: string) => string;
}

export function useCountWords(): CountWords {
  const language = useLanguage();
  const types = useTypes() ?? [];
  const one = (type: string, count: number): string => {
    const label = typeNamed(types, type)?.label;
    if (label === undefined) return '';
    const isOne = language === 'fr' ? count < 2 : count === 1;
    const word = label[isOne ? 'one' : 'many'][language].toLocaleLowerCase(language);
    return `${formatCount(count, language)}\u00A0${word}`;
  };
  return {
    one,
    many: (counts) =>
      counts
        .map(({ type, records }) => one(type, records))
        .filter((words) => words !== '')
        .join(', '),
    nameOf: (type) => typeNamed(types, type)?.label.one[language] ?? '',
  };
}

/** How many records a file adds, changes and deletes, whatever they are. */
export const totalOf = (counts: readonly TypeCounts[]): Omit<TypeCounts, 'type'> =>
  counts.reduce(
    (sum, { added, changed, deleted }) => ({
      added: sum.added + added,
      changed: sum.changed + changed,
      deleted: sum.deleted + deleted,
    }),
    { added: 0, changed: 0, deleted: 0 },
  );
