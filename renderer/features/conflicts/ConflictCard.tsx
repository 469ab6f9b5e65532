/** One field and the values it holds. Each has the same button: Maillon prefers none. */
import { useTranslation } from 'react-i18next';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import { formatElement, formatValue } from '#shared/words/format.ts';
import { fieldNamed } from '#renderer/client/descriptors.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { DELETED, type Conflict } from './conflict.ts';
import { OtherValue } from './OtherValue.tsx';
import { useNames } from './use-names.ts';
import { useSettle } from './use-settle.ts';

type ConflictValue = Conflict['values'][number];

interface ConflictCardProps {
  conflict: Conflict;
  type: TypeDescriptor;
  types: readonly TypeDescriptor[];
  asOf: number;
}

export function ConflictCard({ conflict, type, types, asOf }: ConflictCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const field = fieldNamed(type, conflict.field);
  const names = useNames(field, types);
  const words = useConflictWords(conflict, type, names);
  const settle = useSettle(conflict, asOf, words.what);

  return (
    <Card
      title={t('conflicts.heading', {
        type: type.label.one[language],
        title: conflict.title || t('common.untitled'),
        field: words.what,
      })}
    >
      <div className="conflict">
        {conflict.values.map((value) => {
          const author = value.author ?? t('common.someone');
          const date = formatMoment(value.time, language);
          const said = words.valueOf(value);
          return (
            <div key={`${String(value.value)} ${value.time} ${author}`} className="conflict__value">
              <p className="conflict__who">
                {value.here
                  ? t('conflicts.here', { author, date })
                  : t('conflicts.elsewhere', { author, date })}
              </p>
              <p className="conflict__said">
                {said}{' '}
                {value.value === conflict.shown && (
                  <Badge shape="tag">{t('conflicts.shown')}</Badge>
                )}
              </p>
              <Button
                aria-label={`${words.verbOf(value)} (${said})`}
                onPress={() => settle(value.value)}
              >
                {words.verbOf(value)}
              </Button>
            </div>
          );
        })}
      </div>
      {field !== undefined && conflict.field !== DELETED && (
        <OtherValue
          field={field}
          values={conflict.values.map(({ value }) => value)}
          onSettle={settle}
        />
      )}
    </Card>
  );
}

function useConflictWords({ field: name, element }: Conflict, type: TypeDescriptor, names: Names) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (name === DELETED) {
    return {
      what: t('conflicts.going'),
      valueOf: ({ value }: ConflictValue) =>
        value === true ? t('conflicts.deletedBy') : t('conflicts.changedBy'),
      verbOf: ({ value }: ConflictValue) =>
        value === true ? t('conflicts.deleteRecord') : t('conflicts.keepRecord'),
    };
  }
  const field = fieldNamed(type, name);
  const label = field?.label[language] ?? name;
  const key =
    field?.element === undefined ? '' : formatElement(field.element, element, language, names);
  return {
    what: key === '' ? label : `${label} (${key})`,
    valueOf: ({ value }: ConflictValue) =>
      (field === undefined ? '' : formatValue(field, value, language, names)) || t('common.empty'),
    verbOf: ({ value }: ConflictValue) =>
      value === null || value === '' ? t('conflicts.keepEmpty') : t('conflicts.keep'),
  };
}
