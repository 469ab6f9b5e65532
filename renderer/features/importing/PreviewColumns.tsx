/** Column by column, what each heading of the file became, or what the person says it means. */
import { useTranslation } from 'react-i18next';
import { LEVELS } from '#shared/contract/plans.ts';
import type { TypeDescriptor } from '#shared/contract/records.ts';
import { formatElement } from '#shared/words/format.ts';
import { LEVEL_NAMES } from '#shared/model/level.ts';
import { fieldNamed } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { type Column, keyOf, type Meaning } from './meanings.ts';

export interface PreviewColumnsProps {
  type: TypeDescriptor | undefined;
  columns: readonly Column[];
  /** All that a column may mean. */
  meanings: readonly Meaning[];
  onChoose: (column: number, meaning: Meaning) => void;
  /** What is said holds for the next table too. */
  isRemembered?: boolean;
}

export function PreviewColumns({
  type,
  columns,
  meanings,
  onChoose,
  isRemembered = false,
}: PreviewColumnsProps) {
  const { t } = useTranslation();
  const targetOf = useTargetName(type);
  const options = meanings.map((meaning) => ({
    id: keyOf(meaning),
    label: meaning.target === null ? t('importing.leftOut') : targetOf(meaning),
  }));
  return (
    <Card title={t('importing.columns')}>
      <p className="importing__hint">
        {t(isRemembered ? 'importing.columnsRemembered' : 'importing.columnsHelp')}
      </p>
      <div className="importing__columns">
        <Table
          caption={t('importing.columnList')}
          isCaptionHidden
          rows={columns.map((column, index) => ({ ...column, index }))}
          // Headings may repeat or be empty: their rank tells them apart.
          rowKey={({ index }) => String(index)}
          columns={[
            {
              id: 'heading',
              label: t('importing.heading'),
              cell: ({ heading }) => heading || t('common.empty'),
            },
            {
              id: 'target',
              label: t('importing.target'),
              cell: (column) => (
                <Select
                  label={t('importing.meaning', { heading: column.heading || t('common.empty') })}
                  isLabelHidden
                  placeholder={t('importing.leftOut')}
                  options={options}
                  value={keyOf(column)}
                  onChange={(key) => {
                    const meaning = meanings.find((one) => keyOf(one) === key);
                    if (meaning !== undefined) onChoose(column.index, meaning);
                  }}
                />
              ),
            },
          ]}
        />
      </div>
    </Card>
  );
}

function useTargetName(item: TypeDescriptor | undefined): (meaning: Meaning) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ target, element }) => {
    if (target === 'id') return t('importing.itsId');
    const level = LEVELS.find((name) => name === target);
    if (level !== undefined) return LEVEL_NAMES[level].label.one[language];
    const field = item && fieldNamed(item, target ?? '');
    const label = field?.label[language] ?? '';
    if (field?.element === undefined || element === '') return label;
    return t('importing.element', {
      field: label,
      element: formatElement(field.element, element, language, {}),
    });
  };
}
