/** What stands, what is suggested, by whom; and the two answers, where it is ours to give them. */
import { type ButtonProps, Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { formatElement, formatValue } from '#shared/words/format.ts';
import { fieldNamed, typeNamed } from '#renderer/client/descriptors.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { DELETED, type PlaceOf, type Suggestion } from './suggestion.ts';

interface SuggestionLineProps {
  suggestion: Suggestion;
  types: readonly TypeDescriptor[];
  names: Names;
  placeOf: PlaceOf;
  /** Absent: it waits for another's answer. */
  onDecide?: (isAccepted: boolean) => void;
  onKeyDown?: NonNullable<ButtonProps['onKeyDown']>;
}

export function SuggestionLine({
  suggestion,
  types,
  names,
  placeOf,
  onDecide,
  onKeyDown,
}: SuggestionLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type: name, id, title, field: fieldName, element, value, shown } = suggestion;
  const type = typeNamed(types, name);
  const field = type && fieldNamed(type, fieldName);
  const isDeletion = fieldName === DELETED;
  const key = field?.element;
  const label = isDeletion
    ? t('suggestions.going')
    : [
        field?.label[language] ?? '',
        key === undefined ? '' : `(${formatElement(key, element, language, names)})`,
      ]
        .join(' ')
        .trim();
  const said = (one: Value): string => {
    if (isDeletion) return t(one === true ? 'suggestions.remove' : 'suggestions.keep');
    return (field && formatValue(field, one, language, names)) || t('common.empty');
  };
  const keys = onKeyDown === undefined ? {} : { onKeyDown };
  const what = t('suggestions.what', { title: title || t('common.untitled'), field: label });
  const from = t('suggestions.from', {
    author: suggestion.author ?? t('common.someone'),
    structure: suggestion.structure ?? t('suggestions.unknownStructure'),
    date: formatMoment(suggestion.time, language),
  });
  return (
    <li className="suggestions__line">
      <div className="suggestions__what">
        <Link href={placeOf({ type: name, id, plan: null })}>{title || t('common.untitled')}</Link>
        <span className="suggestions__field">{label}</span>
        <span className="suggestions__from">{from}</span>
      </div>
      <dl className="suggestions__values">
        <div>
          <dt>{t('suggestions.shown')}</dt>
          <dd>{said(shown)}</dd>
        </div>
        <div className="suggestions__proposed">
          <dt>{t('suggestions.proposed')}</dt>
          <dd>{said(value)}</dd>
        </div>
      </dl>
      {onDecide && (
        <div className="suggestions__verbs">
          <Button
            size="s"
            aria-label={t('suggestions.declineNamed', { what })}
            {...keys}
            onPress={() => onDecide(false)}
          >
            {t('suggestions.decline')}
          </Button>
          <Button
            size="s"
            aria-label={t('suggestions.acceptNamed', { what })}
            {...keys}
            onPress={() => onDecide(true)}
          >
            {t('suggestions.accept')}
          </Button>
        </div>
      )}
    </li>
  );
}
