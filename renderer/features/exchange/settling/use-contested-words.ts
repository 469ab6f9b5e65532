/** What a contested field is called, what each value says, who gave it, and the verb that keeps it. */
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor, Names, TypeDescriptor } from '#shared/contract/records.ts';
import { changedParts } from '#shared/domain/text-merge.ts';
import { formatElement, formatValue } from '#shared/words/format.ts';
import { fieldNamed } from '#renderer/client/descriptors.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { ofName } from '#renderer/i18n/of-name.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { Snippet } from '#renderer/ui/display/Highlighted.tsx';
import { isText } from './both-texts.ts';
import { type Contested, type ContestedValue, DELETED, isOurs } from './contested.ts';

export interface ContestedWords {
  field: FieldDescriptor | undefined;
  /** « Échéance », « Budget prévu (2026) », « Garder ou supprimer ? ». */
  what: string;
  /** « Action « Flyers » · Échéance ». */
  heading: string;
  /** « Avant : 1er décembre 2026 »; empty when nothing is known of it. */
  before: string;
  valueOf: (value: ContestedValue) => string;
  /** The same, with what changed marked. */
  markedValueOf: (value: ContestedValue) => Snippet;
  whoOf: (value: ContestedValue) => string;
  verbOf: (value: ContestedValue) => string;
}

export function useContestedWords(
  contested: Contested,
  type: TypeDescriptor,
  names: Names,
  mine: string | null,
): ContestedWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const isDeletion = contested.field === DELETED;
  const field = isDeletion ? undefined : fieldNamed(type, contested.field);
  const what = isDeletion ? t('conflicts.going') : fieldWords();

  function fieldWords(): string {
    const label = field?.label[language] ?? '';
    if (field?.element === undefined) return label;
    return `${label} (${formatElement(field.element, contested.element, language, names)})`;
  }

  const formatted = (value: ContestedValue['value']): string =>
    (field && formatValue(field, value, language, names)) || t('common.empty');

  const valueOf = ({ value }: ContestedValue): string => {
    if (!isDeletion) return formatted(value);
    return value === true ? t('conflicts.deletedBy') : t('conflicts.changedBy');
  };
  const before = isDeletion || contested.before === null ? '' : formatted(contested.before);

  return {
    field,
    what,
    before,
    valueOf,
    heading: t('conflicts.heading', {
      type: type.label.one[language],
      title: contested.title || t('common.untitled'),
      field: what,
    }),
    markedValueOf: (value) =>
      field !== undefined && isText(field) && before !== '' && typeof value.value === 'string'
        ? changedParts(before, value.value).map(({ text, isChanged }) => ({
            text,
            isMatch: isChanged,
          }))
        : valueOf(value),
    whoOf: (value) => {
      const who = {
        author: value.author ?? t('common.someone'),
        date: formatMoment(value.time, language),
      };
      if (isOurs(value, mine)) return t('conflicts.here', who);
      return value.structure === null
        ? t('conflicts.elsewhere', who)
        : t('conflicts.from', { ...who, structure: value.structure });
    },
    verbOf: (value) => {
      if (isDeletion) return t(value.value === true ? 'conflicts.delete' : 'conflicts.keepRecord');
      const isEmpty = value.value === null || value.value === '';
      if (isOurs(value, mine)) return t(isEmpty ? 'conflicts.keepOursEmpty' : 'conflicts.keepOurs');
      if (isEmpty) return t('conflicts.takeEmpty');
      return value.structure === null
        ? t('conflicts.takeTheirs')
        : t('conflicts.takeFrom', { whose: ofName(value.structure, language) });
    },
  };
}
