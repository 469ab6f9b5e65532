/** Column by column, what each heading of the file became. */
import { useTranslation } from 'react-i18next';
import { LEVELS } from '#shared/contract/plans.ts';
import type { TypeDescriptor } from '#shared/contract/records.ts';
import type { PlanImportPreview } from '#shared/contract/spreadsheets.ts';
import { formatElement } from '#shared/words/format.ts';
import { LEVEL_NAMES } from '#shared/model/level.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';

type Column = PlanImportPreview['columns'][number];

export function PreviewColumns({ columns }: { columns: PlanImportPreview['columns'] }) {
  const { t } = useTranslation();
  const types = useTypes() ?? [];
  const item = typeNamed(types, 'planItem');
  const targetOf = useTargetName(item);
  return (
    <Card title={t('importing.columns')}>
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
            cell: (column) =>
              column.target === null ? (
                <Badge tone="warn">{t('importing.leftOut')}</Badge>
              ) : (
                targetOf(column)
              ),
          },
        ]}
      />
    </Card>
  );
}

function useTargetName(item: TypeDescriptor | undefined): (column: Column) => string {
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
