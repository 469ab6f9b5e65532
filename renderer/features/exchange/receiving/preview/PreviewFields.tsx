/** Field by field, what stands here and what the file says. A new record has no before. */
import { useTranslation } from 'react-i18next';
import type { Preview } from '#shared/contract/exchange.ts';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { formatElement, formatValue } from '#shared/words/format.ts';
import { fieldNamed } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';

type Change = Preview['changed'][number]['changes'][number];

interface PreviewFieldsProps {
  changes: readonly Change[];
  type: TypeDescriptor | undefined;
  names: Names;
  isNew: boolean;
}

interface Line {
  key: string;
  label: string;
  before: string;
  after: string;
}

export function PreviewFields({ changes, type, names, isNew }: PreviewFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lines = changes.flatMap(({ field: name, element, before, after }): Line[] => {
    const field = type && fieldNamed(type, name);
    if (field === undefined || field.internal === true) return [];
    const key = field.element && formatElement(field.element, element, language, names);
    const said = (value: Value) => formatValue(field, value, language, names);
    const label = field.label[language];
    return [
      {
        key: `${name}\n${element}`,
        label: key === undefined ? label : `${label} (${key})`,
        before: said(before),
        after: said(after),
      },
    ];
  });
  if (lines.length === 0) return null;
  return (
    <dl className="preview-fields">
      {lines.map(({ key, label, before, after }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {!isNew && (
              <>
                <span className="mln-visually-hidden">{t('receiving.before')} </span>
                <del>{before || t('common.empty')}</del>
                <span aria-hidden> → </span>
                <span className="mln-visually-hidden">{t('receiving.after')} </span>
              </>
            )}
            <ins>{after || t('common.empty')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
